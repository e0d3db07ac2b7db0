export { makePdf, PdfFault } from './pdf.ts'
export type { Paper } from './pdf.ts'

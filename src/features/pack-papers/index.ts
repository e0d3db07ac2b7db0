export { carried, markNames } from './schema.ts'
export type {
  Block,
  ChartLine,
  Column,
  Cover,
  MarkName,
  Paper,
  Section,
  Shown,
  Span,
  Words,
} from './schema.ts'
export { programVersion } from './version.ts'
export { makePackPdf } from './pdf/make.ts'
export { makePackPage } from './page/page.ts'
export { makePackWord } from './word/document.ts'
export { compareWith } from './reading/differences.ts'
export { changedParts } from './reading/same-file.ts'
export { extractHtml, pageDocument } from './reading/page.ts'
export { extractPdf, pdfDocument } from './reading/pdf.ts'
export { extractWord, wordDocument } from './reading/word.ts'

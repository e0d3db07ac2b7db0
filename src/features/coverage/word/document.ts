import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph as WordParagraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { coreProperties, tagOf } from './properties.ts'
import type { DocumentPart, DocumentRow, Paragraph, PlanDocument, Run } from './schema.ts'
import { border, cellMargin, ink, styles, widths } from './styles.ts'

/** The kind of a Word document. */
export const documentType =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A4 across, in twentieths of a point; the margins are 20 mm. */
const page = {
  size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE },
  margin: { top: 1134, right: 1134, bottom: 1134, left: 1134, header: 567, footer: 567 },
}

/** The plan as a Word document: A4 across, one table for each area, its head repeated on every page. */
export async function writeDocument(plan: PlanDocument): Promise<Uint8Array> {
  // The last words stand after the last table: a document must not end with one.
  const children = [
    ...openingOf(plan),
    ...plan.parts.flatMap((part) => partOf(plan, part)),
    new WordParagraph({ style: 'Closing', children: [new TextRun(plan.closing)] }),
  ]
  const document = new Document({
    title: plan.title,
    styles: styles(tagOf(plan.language)),
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page },
        headers: { default: headerOf(plan) },
        footers: { default: footerOf(plan) },
        children,
      },
    ],
  })
  // The package would say that it was made by nobody, today by the machine's clock, in no language.
  const core = { path: 'docProps/core.xml', data: coreProperties(plan) }
  return Packer.toBuffer(document, undefined, [core])
}

const plain = (text: string): WordParagraph => new WordParagraph({ children: [new TextRun(text)] })

function openingOf({ title, plan, band, status, guide }: PlanDocument): readonly WordParagraph[] {
  return [
    new WordParagraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    new WordParagraph({ style: 'Lead', children: [runOf(plan)] }),
    ...(band === null
      ? []
      : [new WordParagraph({ children: [new TextRun({ text: band, bold: true })] })]),
    new WordParagraph({ children: [new TextRun({ text: status, bold: true })] }),
    plain(guide),
  ]
}

function partOf(plan: PlanDocument, { heading, rows }: DocumentPart) {
  const table = new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: cellMargin,
    borders: border,
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
    rows: [headOf(plan), ...rows.map(rowOf)],
  })
  return [
    ...(heading
      ? [new WordParagraph({ heading: HeadingLevel.HEADING_1, children: [runOf(heading)] })]
      : []),
    table,
  ]
}

const cell = (children: readonly WordParagraph[], place: number, isHead = false): TableCell =>
  new TableCell({
    children: [...children],
    width: { size: widths[place] ?? 0, type: WidthType.DXA },
    ...(isHead && { shading: { fill: ink.tint } }),
  })

/** The head of a table, said again on every page and known as a head to screen readers. */
const headOf = ({ columns }: PlanDocument): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((text, place) =>
      cell([new WordParagraph({ style: 'Head', children: [new TextRun(text)] })], place, true),
    ),
  })

const rowOf = (row: DocumentRow): TableRow =>
  new TableRow({
    cantSplit: true,
    children: row.map((paragraphs, place) => cell(paragraphs.map(paragraphOf), place)),
  })

const paragraphOf = (paragraph: Paragraph): WordParagraph =>
  new WordParagraph({ style: 'Cell', children: paragraph.map(runOf) })

/** Words as they are: nothing in them is a field, a link or markup. */
const runOf = ({ text, language, look }: Run): TextRun =>
  new TextRun({
    text,
    language: { value: tagOf(language) },
    ...(look === 'strong' && { bold: true }),
    ...(look === 'quiet' && { color: ink.quiet }),
  })

const headerOf = ({ title, status, band }: PlanDocument): Header =>
  new Header({
    children: [
      new WordParagraph({
        style: 'Edge',
        children: [new TextRun([band, title, status].filter((one) => one !== null).join(' · '))],
      }),
    ],
  })

const footerOf = ({ pageWords: [before, between, after] }: PlanDocument): Footer =>
  new Footer({
    children: [
      new WordParagraph({
        style: 'Edge',
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  })

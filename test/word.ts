import type { Part } from '#kernel/zip'
import { pack } from '#kernel/zip'

/** What a Word document is made of, in Word's own markup (for tests only). */
export interface MadeDocument {
  /** Between `<w:body>` and `</w:body>`. */
  readonly body: string
  /** Between the roots of these parts; a part that is not named is not written. */
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly commentsExtended?: string
  readonly header1?: string
  readonly footer1?: string
  /** More relations of the document, as markup. */
  readonly relations?: string
  /** The content type of the document's own part. */
  readonly type?: string
  readonly before?: string
  readonly core?: string
  readonly more?: readonly Part[]
}

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const roots = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  commentsExtended: 'commentsEx',
  header1: 'hdr',
  footer1: 'ftr',
} as const
const partNames: readonly (keyof typeof roots)[] = [
  'styles',
  'numbering',
  'footnotes',
  'endnotes',
  'comments',
  'commentsExtended',
  'header1',
  'footer1',
]

/** A relation as a document's own part states it. */
export const relation = (id: string, kind: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`

const relations = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`

/** The parts of a Word document. */
export function documentParts(made: MadeDocument): readonly Part[] {
  const { body, type = 'document.main', before = '', more = [] } = made
  const written = partNames.filter((name) => made[name] !== undefined)
  return [
    {
      name: '[Content_Types].xml',
      text: `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    },
    {
      name: 'word/document.xml',
      text: `${before}<w:document ${names}><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      text: relations(
        written.map((name) => relation(name, name.replace(/1$/, ''), `${name}.xml`)).join('') +
          (made.relations ?? ''),
      ),
    },
    ...written.map((name) => ({
      name: `word/${name}.xml`,
      text: `<w:${roots[name]} ${names}>${made[name] ?? ''}</w:${roots[name]}>`,
    })),
    ...(made.core === undefined
      ? []
      : [{ name: 'docProps/core.xml', text: `<coreProperties>${made.core}</coreProperties>` }]),
    ...more,
  ]
}

/** A Word document. */
export const documentOf = (made: MadeDocument): Uint8Array => pack(documentParts(made))

const element = (name: string, properties: string, inside: string): string =>
  `<w:${name}>${properties && `<w:${name}Pr>${properties}</w:${name}Pr>`}${inside}</w:${name}>`

/** Words that look alike. */
export const run = (text: string, properties = ''): string =>
  element('r', properties, `<w:t xml:space="preserve">${text}</w:t>`)

/** A paragraph of runs; what is no markup is one run. */
export const paragraph = (inside: string, properties = ''): string =>
  element('p', properties, inside === '' || inside.startsWith('<') ? inside : run(inside))

/** A cell of paragraphs; what is no markup is one paragraph. */
export const cell = (inside: string, properties = ''): string =>
  element('tc', properties, inside.startsWith('<') ? inside : paragraph(inside))

/** A row of cells; what is no markup is a cell's text. */
export const row = (cells: readonly string[], properties = ''): string =>
  element(
    'tr',
    properties,
    cells
      .map((one) => (one.startsWith('<w:tc>') || one.startsWith('<w:sdt>') ? one : cell(one)))
      .join(''),
  )

/** A table of rows. */
export const table = (rows: readonly string[], properties = ''): string =>
  element('tbl', properties, rows.join(''))

/** Words that somebody inserted (`ins`), deleted (`del`) or moved (`moveFrom`, `moveTo`). */
export const tracked = (
  kind: 'ins' | 'del' | 'moveFrom' | 'moveTo',
  text: string,
  author = 'AKH',
  date = '2026-01-12T09:14:00Z',
): string =>
  `<w:${kind} w:author="${author}" w:date="${date}">${
    kind === 'del' ? `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>` : run(text)
  }</w:${kind}>`

/** A content control around runs, or around paragraphs. */
export const control = (properties: string, inside: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`

import type { Block } from './blocks.ts'
import { bodyOf } from './body.ts'
import { escaped, runsOf, type Writing } from './runs.ts'
import { scannedPage } from './scan.ts'
import { numberingOf, stylesOf, type Look } from './styles.ts'
import { zip, type Content } from './zip.ts'

export interface Comment {
  readonly id: number
  readonly author: string
  readonly text: string
  readonly replyTo?: number
  readonly isResolved?: boolean
}

/** A document as its ministry wrote it. */
export interface WordDocument {
  readonly title: string
  readonly author: string
  /** When it was last saved, and when what is tracked was changed: `2027-05-18T13:40:00Z`. */
  readonly saved: string
  readonly changed?: string
  readonly look: Look
  readonly isLandscape?: boolean
  readonly header: string
  readonly footer: string
  readonly blocks: readonly Block[]
  readonly choices?: readonly string[]
  /** Their ids are 1, 2, 3 as they stand here. */
  readonly footnotes?: readonly string[]
  readonly comments?: readonly Comment[]
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const spaces = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="${office}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w="${word}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14 w15"`
const opening = (name: string): string => `${declaration}<w:${name} ${spaces}>`

const sectionOf = ({ isLandscape }: WordDocument): string =>
  `<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz ${isLandscape ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"'}/><w:pgMar w:top="1134" w:right="1021" w:bottom="1021" w:left="1021" w:header="510" w:footer="454" w:gutter="0"/><w:cols w:space="708"/></w:sectPr>`

const page =
  '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

// The style's tab stands at the right edge of an upright page.
const broadTab =
  '<w:tabs><w:tab w:val="clear" w:pos="9638"/><w:tab w:val="right" w:pos="14796"/></w:tabs>'

const marginal = (name: 'hdr' | 'ftr', properties: string, runs: string): string =>
  `${opening(name)}<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p></w:${name}>`

function footnotesOf(notes: readonly string[], writing: Writing): string {
  const line = (id: number, type: string): string =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:footnote>`
  const all = notes.map(
    (text, index) =>
      `<w:footnote w:id="${index + 1}"><w:p><w:pPr><w:pStyle w:val="Fodnotetekst"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Fodnotehenvisning"/></w:rPr><w:footnoteRef/></w:r>${runsOf(text, writing)}</w:p></w:footnote>`,
  )
  return `${opening('footnotes')}${line(-1, 'separator')}${line(0, 'continuationSeparator')}${all.join('')}</w:footnotes>`
}

const paragraphId = (id: number): string => (0x3a20_0000 + id).toString(16).toUpperCase()

function commentsOf(comments: readonly Comment[], writing: Writing): string {
  const all = comments.map(
    ({ id, author, text }) =>
      `<w:comment w:id="${id}" w:author="${escaped(author)}" w:date="${writing.at}" w:initials="${author.slice(0, 3)}"><w:p w14:paraId="${paragraphId(id)}" w14:textId="77777777"><w:pPr><w:pStyle w:val="Kommentartekst"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Kommentarhenvisning"/></w:rPr><w:annotationRef/></w:r>${runsOf(text, writing)}</w:p></w:comment>`,
  )
  return `${opening('comments')}${all.join('')}</w:comments>`
}

function commentThreadsOf(comments: readonly Comment[]): string {
  const all = comments.map(({ id, replyTo, isResolved }) => {
    const parent = replyTo === undefined ? '' : ` w15:paraIdParent="${paragraphId(replyTo)}"`
    return `<w15:commentEx w15:paraId="${paragraphId(id)}"${parent} w15:done="${isResolved ? 1 : 0}"/>`
  })
  return `${declaration}<w15:commentsEx ${spaces}>${all.join('')}</w15:commentsEx>`
}

const settingsOf = ({ changed }: WordDocument): string =>
  `${opening('settings')}<w:zoom w:percent="100"/>${changed ? '<w:trackRevisions/>' : ''}<w:defaultTabStop w:val="1304"/><w:hyphenationZone w:val="425"/><w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="da-DK"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`

const coreOf = ({ title, author, saved }: WordDocument): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:description>ØVELSE – opdigtede oplysninger</dc:description><dcterms:created xsi:type="dcterms:W3CDTF">${saved}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${saved}</dcterms:modified><dc:language>da-DK</dc:language></cp:coreProperties>`

// The parts beside the document: file, kind of relation, content type, id of the relation.
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const parts = [
  ['styles.xml', `${office}/styles`, `${main}.styles+xml`, 'rIdStyles'],
  ['settings.xml', `${office}/settings`, `${main}.settings+xml`, 'rIdSettings'],
  ['numbering.xml', `${office}/numbering`, `${main}.numbering+xml`, 'rIdNumbering'],
  ['footnotes.xml', `${office}/footnotes`, `${main}.footnotes+xml`, 'rIdFootnotes'],
  ['header1.xml', `${office}/header`, `${main}.header+xml`, 'rIdHeader'],
  ['footer1.xml', `${office}/footer`, `${main}.footer+xml`, 'rIdFooter'],
  ['comments.xml', `${office}/comments`, `${main}.comments+xml`, 'rIdComments'],
  [
    'commentsExtended.xml',
    'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
    `${main}.commentsExtended+xml`,
    'rIdThreads',
  ],
  ['media/image1.png', `${office}/image`, '', 'rIdScan'],
] as const

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`

const relations = (all: readonly string[]): string =>
  `${declaration}<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`

const override = (name: string, type: string): string =>
  `<Override PartName="/${name}" ContentType="${type}"/>`

function typesOf(kept: readonly (typeof parts)[number][]): string {
  const own = kept.flatMap(([file, , type]) => (type ? [override(`word/${file}`, type)] : []))
  return `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override('word/document.xml', `${main}.document.main+xml`)}${own.join('')}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`
}

function writingOf({ saved, changed, choices }: WordDocument): Writing {
  let last = 100
  return {
    at: changed ?? saved,
    choices: choices ?? [],
    next: () => {
      last += 1
      return last
    },
  }
}

/** A document's file, always the same bytes, and where each marked thing stands in it. */
export function written(document: WordDocument): {
  readonly bytes: Buffer
  readonly places: ReadonlyMap<string, string>
} {
  const writing = writingOf(document)
  const { xml, places } = bodyOf(document.blocks, writing)
  const { comments = [], footnotes = [], header, footer } = document
  const tab = document.isLandscape ? broadTab : ''
  const made: Readonly<Record<string, Content>> = {
    'styles.xml': stylesOf(document.look, opening('styles')),
    'settings.xml': settingsOf(document),
    'numbering.xml': numberingOf(opening('numbering')),
    'footnotes.xml': footnotesOf(footnotes, writing),
    'header1.xml': marginal('hdr', `<w:pStyle w:val="Sidehoved"/>${tab}`, runsOf(header, writing)),
    'footer1.xml': marginal(
      'ftr',
      `<w:pStyle w:val="Sidefod"/>${tab}`,
      runsOf(footer, writing) + page,
    ),
    ...(comments.length > 0
      ? {
          'comments.xml': commentsOf(comments, writing),
          'commentsExtended.xml': commentThreadsOf(comments),
        }
      : {}),
    ...(xml.includes('rIdScan') ? { 'media/image1.png': scannedPage() } : {}),
  }
  const kept = parts.filter(([file]) => file in made)
  const files = new Map<string, Content>([
    ['[Content_Types].xml', typesOf(kept)],
    [
      '_rels/.rels',
      relations([
        relation('rId1', `${office}/officeDocument`, 'word/document.xml'),
        relation('rId2', `${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      ]),
    ],
    [
      'word/document.xml',
      `${opening('document')}<w:body>${xml}${sectionOf(document)}</w:body></w:document>`,
    ],
    [
      'word/_rels/document.xml.rels',
      relations(kept.map(([file, type, , id]) => relation(id, type, file))),
    ],
    ...Object.entries(made).map(([file, content]) => [`word/${file}`, content] as const),
    ['docProps/core.xml', coreOf(document)],
  ])
  return { bytes: zip(files), places }
}

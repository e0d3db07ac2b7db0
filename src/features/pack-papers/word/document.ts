import type { Part } from '#kernel/zip'
import { pack } from '#kernel/zip'
import type { Block, Cover, Paper, Words } from '../schema.ts'
import { programVersion } from '../version.ts'
import { chartFrame, chartPart, chartsOf } from './chart.ts'
import {
  chartName,
  chartRelation,
  documentRelations,
  packageRelations,
  typesOf,
} from './package.ts'
import { attribute, element, escaped, languageTag } from './markup.ts'
import { paragraph } from './paragraph.ts'
import { fonts, stylesOf } from './styles.ts'
import { tableOf } from './table.ts'

const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

/** A4 with margins for punch holes, in twentieths of a point. */
const page =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1021" w:bottom="850" w:left="1304" w:header="510" w:footer="482" w:gutter="0"/>'
const edges =
  '<w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="first" r:id="rId4"/>'
const onOnPage = '<w:type w:val="continuous"/>'

/**
 * A paper as a Word document (ISO 29500-1). Written by hand, because what shows a fact stands in a content control,
 * which the library that writes our other documents does not know.
 */
export function makePackWord(paper: Paper): Uint8Array {
  const charts = chartsOf(paper)
  const parts: readonly Part[] = [
    { name: '[Content_Types].xml', text: typesOf(charts.length) },
    { name: '_rels/.rels', text: packageRelations },
    { name: 'word/_rels/document.xml.rels', text: documentRelations(charts.length) },
    { name: 'docProps/core.xml', text: coreOf(paper) },
    { name: 'docProps/custom.xml', text: customOf(paper) },
    { name: 'word/styles.xml', text: stylesOf(paper) },
    { name: 'word/fontTable.xml', text: fonts },
    { name: 'word/settings.xml', text: settingsOf(paper) },
    { name: 'word/header1.xml', text: root('w:hdr', edge(headOf(paper))) },
    { name: 'word/footer1.xml', text: root('w:ftr', edge(footOf(paper))) },
    { name: 'word/document.xml', text: root('w:document', bodyOf(paper)) },
    ...charts.map((chart, place) => ({
      name: `word/${chartName(place)}`,
      text: chartPart(paper, chart),
    })),
  ]
  return pack(parts)
}

const root = (name: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element(name, inside, namespaces)}`

const plain = (text: string): Words => [{ text }]

function bodyOf(paper: Paper): string {
  const { cover, sections, language, warning, title, isLetter = false } = paper
  const say = (words: Words, style?: string, more = '') =>
    paragraph(language, words, { style, more })
  const warned =
    warning && !isLetter ? say(plain(`${warning.word} ${warning.explained}`), 'Warning') : ''
  const opening = cover ? coverOf(paper, cover) : isLetter ? '' : say(plain(title), 'PageTitle')
  const rest = sections.map(({ title: heading, language: own, breaks, blocks }, place) => {
    const more = breaks && (place > 0 || cover) ? '<w:pageBreakBefore/>' : ''
    const head = say([{ text: heading, language: own ?? language }], 'Heading1', more)
    return head + blocks.map((block) => blockOf(paper, block)).join('')
  })
  const inside = `${warned}${opening}${rest.join('')}`
  // The last part's properties end the document; without a pair it is the first part as well.
  const ends = sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'pair'))
    ? onOnPage + page
    : edges + page + first
  return element('w:body', inside + element('w:sectPr', ends))
}

const first = '<w:titlePg/>'
const part = (about: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="Break"/>${element('w:sectPr', about)}</w:pPr></w:p>`

/**
 * What ends a part of the document (ISO 29500-1 17.6.18): the one before a pair, and a pair, which is two columns.
 * Each part names the edges of its pages, for the first one is not always the same.
 */
const endOf = {
  before: part(`${edges}${onOnPage}${page}${first}`),
  pair: part(`${onOnPage}${page}<w:cols w:num="2" w:space="454"/>`),
}
const nextColumn =
  '<w:p><w:pPr><w:pStyle w:val="Break"/></w:pPr><w:r><w:br w:type="column"/></w:r></w:p>'

/** Half the breadth between the margins, without the space between the columns. */
const half = 4563

function coverOf({ language, sections }: Paper, cover: Cover): string {
  const { kicker, title, subtitle, lead, facts, contents } = cover
  const say = (words: Words, style?: string) => paragraph(language, words, { style })
  const rows = facts.map(({ label, words }) => [plain(label), words])
  const columns = [{ share: 38 }, { share: 127 }]
  return [
    say(kicker, 'Quiet'),
    say([...title, { text: '\n' }, ...subtitle], 'Title'),
    say(lead, 'Lead'),
    tableOf({ language, columns, rows }),
    say(plain(contents), 'Quiet'),
    ...sections.map((one) => say([{ text: one.title, language: one.language ?? language }])),
  ].join('')
}

/** A block as paragraphs and tables. */
function blockOf(paper: Paper, block: Block, breadth?: number): string {
  const { language } = paper
  const say = (words: Words, style?: string) => paragraph(language, words, { style })
  switch (block.kind) {
    case 'heading':
      return say(block.words, 'Heading2')
    case 'news':
      return say(block.words, 'Lead')
    case 'words':
      return say(block.words)
    case 'note':
      return say(block.words, 'Quiet')
    case 'quotation':
      return say(block.words, 'Quote') + say(block.says, 'QuoteSource')
    case 'table':
      return tableOf({ ...block, language, ...(breadth && { breadth }) }) + say([], 'Break')
    case 'beside':
      return [
        say(joined(block.label), 'Label'),
        paragraph(language, block.title, {
          style: 'Heading2',
          more: '<w:spacing w:before="20" w:after="40"/>',
        }),
        ...block.lines.map((one) => say(one)),
        ...(block.pen
          ? [say(plain(block.pen.map((one) => `☐ ${one}`).join('    '))), pen, pen]
          : []),
      ].join('')
    case 'pair': {
      const column = (all: readonly Block[]) => all.map((one) => blockOf(paper, one, half)).join('')
      return endOf.before + column(block.left) + nextColumn + column(block.right) + endOf.pair
    }
    case 'chart':
      return chartFrame(paper, block, chartRelation(chartsOf(paper).indexOf(block)))
  }
}

/** Several lines in one, which Word keeps with what they are of. */
const joined = (lines: readonly Words[]): Words =>
  lines.flatMap((words, place) => (place === 0 ? words : [{ text: ' · ' }, ...words]))

/** A line for the pen. */
const pen = '<w:p><w:pPr><w:pStyle w:val="Pen"/></w:pPr></w:p>'

const edge = (inside: string): string =>
  element('w:p', `<w:pPr><w:pStyle w:val="Edge"/></w:pPr>${inside}`)

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
const field = (code: string): string => `<w:fldSimple w:instr="${code}">${run('1')}</w:fldSimple>`

const headOf = ({ warning, running, audience }: Paper): string =>
  run([warning?.word, running, audience].filter((one) => one !== undefined).join(' · '))

const footOf = ({ foot, pageWords: [before, between] }: Paper): string =>
  `${run(foot)}<w:r><w:tab/></w:r>${run(before)}${field('PAGE')}${run(between)}${field('NUMPAGES')}`

const settingsOf = ({ language }: Paper): string =>
  root(
    'w:settings',
    `<w:themeFontLang${attribute('w:val', languageTag(language))}/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`,
  )

/** What the document says of itself. */
function coreOf({ title, language, author, madeAt }: Paper): string {
  const at = madeAt.toISOString().replace(/\.\d+Z$/, 'Z')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>${languageTag(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
}

/** The root that the document is compared with and who made it, as properties of its own (ISO 29500-1 15.2.12.2). */
function customOf({ root: named }: Paper): string {
  const told = [
    ['varde-version', programVersion],
    ...(named === null ? [] : [['varde-root', named]]),
  ]
  const properties = told.map(
    ([name, value], place) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${place + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`
}

import type { Paper } from '../schema.ts'
import { languageTag } from './markup.ts'

interface Style {
  readonly id: string
  readonly name: string
  /** Half points. */
  readonly size: number
  readonly before?: number
  readonly after?: number
  readonly bold?: boolean
  readonly quiet?: boolean
  readonly keeps?: boolean
  /** The height of its lines, in twentieths of a point, whatever font there is; the font’s own unless told. */
  readonly line?: number
  /** The level in the document's outline, from 0. */
  readonly level?: number
  /** More properties of the paragraph, as markup. */
  readonly more?: string
}

const left = '<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="000000"/></w:pBdr>'
const over = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="B6BCC2"/></w:pBdr>'
const under = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>'

const all: readonly Style[] = [
  { id: 'Title', name: 'Title', size: 56, before: 2000, after: 240, bold: true },
  // Of a paper without a cover: its title stands above what fills the page.
  { id: 'PageTitle', name: 'Page title', size: 34, after: 100, bold: true, keeps: true },
  {
    id: 'Heading1',
    name: 'heading 1',
    size: 34,
    before: 60,
    after: 60,
    bold: true,
    keeps: true,
    level: 0,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    size: 22,
    before: 110,
    after: 40,
    bold: true,
    keeps: true,
    level: 1,
  },
  { id: 'Lead', name: 'Lead', size: 23, after: 100 },
  { id: 'Quiet', name: 'Quiet', size: 18, after: 40, quiet: true },
  {
    id: 'Label',
    name: 'Label',
    size: 18,
    before: 140,
    after: 0,
    quiet: true,
    keeps: true,
    more: over,
  },
  { id: 'Quote', name: 'Quote', size: 19, after: 0, more: `${left}<w:ind w:left="284"/>` },
  {
    id: 'QuoteSource',
    name: 'Quote source',
    size: 18,
    after: 60,
    quiet: true,
    more: `${left}<w:ind w:left="284"/>`,
  },
  {
    id: 'Warning',
    name: 'Warning',
    size: 18,
    after: 100,
    bold: true,
    more: '<w:pBdr><w:top w:val="single" w:sz="8" w:space="4" w:color="000000"/><w:left w:val="single" w:sz="8" w:space="4" w:color="000000"/><w:bottom w:val="single" w:sz="8" w:space="4" w:color="000000"/><w:right w:val="single" w:sz="8" w:space="4" w:color="000000"/></w:pBdr>',
  },
  { id: 'Head', name: 'Table head', size: 18, after: 0, bold: true, keeps: true, line: 202 },
  { id: 'Cell', name: 'Table text', size: 18, after: 0, line: 202 },
  { id: 'Break', name: 'Break', size: 4, after: 0 },
  { id: 'Pen', name: 'Line for the pen', size: 20, before: 240, after: 0, more: under },
  {
    id: 'Edge',
    name: 'Page edge',
    size: 18,
    after: 0,
    quiet: true,
    more: '<w:tabs><w:tab w:val="right" w:pos="9581"/></w:tabs>',
  },
]

function styleOf({
  id,
  name,
  size,
  before = 0,
  after = 0,
  bold,
  quiet,
  keeps,
  line: lineHeight,
  level,
  more = '',
}: Style): string {
  // The order of what stands in w:pPr is fixed (ISO 29500-1 17.3.1.26): keepNext, pBdr, tabs, spacing, ind, outlineLvl.
  const exactly = lineHeight === undefined ? '' : ` w:line="${lineHeight}" w:lineRule="exact"`
  const [border, indent] = more.split(/(?=<w:ind )/)
  const paragraph = [
    keeps ? '<w:keepNext/>' : '',
    border ?? '',
    `<w:spacing w:before="${before}" w:after="${after}"${exactly}/>`,
    indent ?? '',
    level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`,
  ]
  const run = [
    bold ? '<w:b/>' : '',
    quiet ? '<w:color w:val="555B61"/>' : '',
    `<w:sz w:val="${size}"/>`,
  ]
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph.join('')}</w:pPr><w:rPr>${run.join('')}</w:rPr></w:style>`
}

const line = (side: string, size: number, colour: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`

const ruled = `<w:style w:type="table" w:styleId="Ruled"><w:name w:val="Ruled"/><w:tblPr><w:tblBorders>${line('bottom', 4, 'B6BCC2')}${line('insideH', 4, 'B6BCC2')}</w:tblBorders><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${line('bottom', 8, '000000')}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>`

/** What is otherwise in a letter, which stays on its page in whatever letters an office program has. */
const close: Readonly<Record<string, Partial<Style>>> = {
  Heading1: { size: 28, before: 0, after: 60 },
  Heading2: { size: 20, before: 100, after: 20 },
  Quiet: { after: 40 },
}

/**
 * What stands in for the font where there is none of this name: the same breadths to the letter, so that the lines
 * break where they did (ISO 29500-1 17.8.3.1).
 */
export const fonts = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="Arial"><w:altName w:val="Liberation Sans,Arimo,Helvetica"/><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`

/** The look of everything in one ink, and the language of the whole document. */
export const stylesOf = ({
  language,
  isLetter = false,
}: Pick<Paper, 'language' | 'isLetter'>): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:color w:val="1A1A1A"/><w:sz w:val="19"/><w:lang w:val="${languageTag(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="50" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${all.map((one) => styleOf(isLetter ? { ...one, ...close[one.id] } : one)).join('')}${ruled}</w:styles>`

import type { MarkName, Span, Words } from '../schema.ts'
import { attribute, element, escaped, languageTag } from './markup.ts'

/** The marks as signs of Unicode's Geometric Shapes, which the fonts of every office have. */
const signs: Readonly<Record<MarkName, string>> = {
  done: '☑',
  'on-track': '■',
  'at-risk': '◪',
  delayed: '▤',
  'not-started': '□',
  stopped: '☒',
  'not-reported': '◌',
  'not-yet-due': '·',
  'not-applicable': '–',
  withheld: '▬',
  hidden: '▩',
  reached: '◆',
  ahead: '▲',
  'on-path': '►',
  behind: '▽',
  regressing: '▼',
  'no-data': '○',
}

export interface Styled {
  readonly style?: string | undefined
  /** More properties of the paragraph, as markup. */
  readonly more?: string
}

/** A paragraph of words in a style. */
export function paragraph(
  language: string,
  words: Words,
  { style, more = '' }: Styled = {},
): string {
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`
  const about = named + more === '' ? '' : element('w:pPr', named + more)
  return element('w:p', about + words.map((span) => spanOf(language, span)).join(''))
}

function spanOf(own: string, { text, language = own, look, mark, shown }: Span): string {
  const sign = mark ? runOf({ text: `${signs[mark]} `, language: own, look: undefined }) : ''
  const said = runOf({ text, language, look })
  if (!shown) return sign + said
  const tag = attribute('w:val', `${shown.factId}#${shown.part}`)
  return `${sign}<w:sdt><w:sdtPr><w:tag${tag}/></w:sdtPr><w:sdtContent>${said}</w:sdtContent></w:sdt>`
}

interface Run {
  readonly text: string
  readonly language: string
  readonly look: Span['look'] | undefined
}

/** Words as they are: nothing in them is a field, a link or markup. */
function runOf({ text, language, look }: Run): string {
  const bold = look === 'strong' ? '<w:b/>' : ''
  const colour = look === 'quiet' ? '<w:color w:val="555B61"/>' : ''
  const about = `<w:rPr>${bold}${colour}<w:lang${attribute('w:val', languageTag(language))}/></w:rPr>`
  const lines = text
    .split('\n')
    .map((line) => (line === '' ? '' : `<w:t xml:space="preserve">${escaped(line)}</w:t>`))
  return `<w:r>${about}${lines.join('<w:br/>')}</w:r>`
}

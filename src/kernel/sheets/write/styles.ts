import { head } from './markup.ts'
import type { Look } from './schema.ts'
import { looks } from './schema.ts'

interface Drawn {
  readonly font?: number
  readonly fill?: number
  readonly border?: number
  /** 49 is text: what is typed there stays as it was typed. */
  readonly format?: number
  readonly open?: boolean
  readonly right?: boolean
}

const drawn: Readonly<Record<Look, Drawn>> = {
  text: { format: 49 },
  title: { font: 1, format: 49 },
  head: { font: 2, fill: 2, border: 1, format: 49 },
  strong: { font: 2, format: 49 },
  quiet: { font: 3, format: 49 },
  number: { font: 3, right: true },
  entry: { border: 1, fill: 3, format: 49, open: true },
  count: { border: 1, fill: 3, right: true, open: true },
  closed: { fill: 4, format: 49 },
}

const fonts = [
  '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="16"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><sz val="10"/><color rgb="FF454545"/><name val="Calibri"/><family val="2"/></font>',
]
const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('FFE6EBF0'),
  solid('FFFFFBE6'),
  solid('FFEFEFEF'),
]
const line = (side: string): string => `<${side} style="thin"><color rgb="FF8A8A8A"/></${side}>`
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`,
]

/** Of a number with more decimals than any figure has the program shows what it likes. */
const mostDecimals = 20

/** A number with so many decimals, all of them shown: 9.60 stays 9.60. The first that is free is 164. */
const decimalFormats = Array.from({ length: mostDecimals + 1 }, (_, decimals) => ({
  id: 164 + decimals,
  code: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`,
}))

/** One style, plain and for texts that begin like a formula: those carry the mark of a typed apostrophe. */
function style(look: Look, isQuoted: boolean, numbers?: number): string {
  const { font = 0, fill = 0, border = 0, open = false, right = false } = drawn[look]
  const format = numbers ?? drawn[look].format ?? 0
  const quoted = isQuoted ? ' quotePrefix="1"' : ''
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quoted} ` +
    'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">' +
    `<alignment vertical="top" wrapText="1"${right ? ' horizontal="right"' : ''}/>` +
    `<protection locked="${open ? 0 : 1}"/></xf>`
  )
}

const listed = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`

/** The part that says how cells look. */
export const stylesPart = (): string =>
  `${head}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  listed(
    'numFmts',
    decimalFormats.map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`),
  ) +
  listed('fonts', fonts) +
  listed('fills', fills) +
  listed('borders', borders) +
  listed('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
  listed('cellXfs', [
    ...[false, true].flatMap((isQuoted) => looks.map((look) => style(look, isQuoted))),
    ...decimalFormats.map(({ id }) => style('number', false, id)),
  ]) +
  listed('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
  '</styleSheet>'

/** The place of a style among those of the part. */
export const styleOf = (look: Look, isQuoted: boolean): number =>
  looks.indexOf(look) + (isQuoted ? looks.length : 0)

/** The place of the style that shows a number with all its decimals; a field to write in shows what is typed. */
export function numberStyleOf(look: Look, number: string): number {
  const decimals = number.split('.')[1]?.length ?? 0
  return look === 'number' && decimals <= mostDecimals
    ? looks.length * 2 + decimals
    : styleOf(look, false)
}

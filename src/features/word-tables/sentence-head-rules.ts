import { headings, targets } from '#features/word-readings'
import type { Grid } from './grid-rules.ts'
import type { Head } from './header-rules.ts'

const columns = '(?:kolonne|spalte|rubrik|column)\\p{L}*'
const speaks = new RegExp(
  `(?<!\\p{L})(?:${columns}|fra venstre|from (?:the )?left)(?!\\p{L})`,
  'iu',
)
const says =
  '(?:er|viser|siger|rummer|indeholder|angiver|står|har|is|are|shows?|says?|gives?|holds?)'
/** `Første kolonne er …`, `Kolonnerne viser fra venstre: …`. */
const opening = new RegExp(
  `^.*?(?:${columns}|fra venstre(?: mod højre)?|from (?:the )?left(?: to (?:the )?right)?)(?:\\s+fra venstre(?: mod højre)?|\\s+from (?:the )?left(?: to (?:the )?right)?)?(?:\\s+${says}(?!\\p{L}))?(?:\\s+(?:fra venstre(?: mod højre)?|from (?:the )?left(?: to (?:the )?right)?))?\\s*(?:\\d\\s*)?[:=–-]?\\s*`,
  'iu',
)
const ordinals =
  'første|anden|andet|tredje|fjerde|femte|sjette|syvende|ottende|sidste|first|second|third|fourth|fifth|sixth|seventh|eighth|last|\\d\\.?'
/** `anden er …`, `i den tredje står …`, `(4) …`. */
const ordinal = new RegExp(
  `^(?:(?:og|and|samt|så|then|i|in)\\s+)*(?:(?:den|det|the)\\s+)?\\(?(?:${ordinals})\\)?(?:\\s+${columns})?(?:\\s+${says}(?!\\p{L}))?\\s*[:=–-]?\\s+`,
  'iu',
)

const partsOf = (text: string, between: RegExp): readonly string[] =>
  text
    .replace(opening, '')
    .split(between)
    .map((part) =>
      part
        .replace(opening, '')
        .replace(ordinal, '')
        .replaceAll(/^(?:og|and|samt|til sidst|finally)\s+|[\s.,;:]+$/giu, '')
        .trim(),
    )
    .filter(Boolean)

const betweens = [/[,;.]\s+/u, /[,;.]\s+(?:(?:og|and|samt)\s+)?|\s+(?:og|and|samt)\s+/u]

/** Whether a text speaks of the columns of a table. */
export const speaksOfColumns = (text: string): boolean => speaks.test(text)

/** The head of a table that has none of its own, by a text above it that names its columns in their order. */
export function headSaid(text: string, grid: Grid): Head | undefined {
  const sentences = targets.sentencesOf(text)
  const first = sentences.findIndex(speaksOfColumns)
  const speaking = sentences.filter(speaksOfColumns)
  const whole = first < 0 ? [] : [sentences.slice(first).join(' '), speaking.join(' '), ...speaking]
  for (const told of whole)
    for (const between of betweens) {
      const texts = partsOf(told, between)
      const roles = headings.columnRoles(texts, grid.told)
      const named = roles.filter((its) => its.length > 0).length
      const isAll = texts.length === grid.columns && named >= Math.max(2, texts.length - 1)
      if (isAll && roles.some((its) => its.includes('activity')))
        return { below: 0, rows: [], texts, rowTexts: [], roles, times: new Set() }
    }
  return undefined
}

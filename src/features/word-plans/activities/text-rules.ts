import type { Owner } from '#features/word-readings'
import { dittoIn, numberAlone, numberedText, owners } from '#features/word-readings'
import type { Piece, Raw } from '#features/word-tables'
import { blame, partOf } from '#features/word-tables'
import type { Context } from './context.ts'

/** The words of an activity, and what stands before them. */
export interface ActivityText {
  readonly number: string | null
  readonly text: string
  readonly before: string | null
  /** Codes of units in front. */
  readonly units: string | null
  /** Whether a mark that repeats the text above had to be filled in. */
  readonly isFilledIn: boolean
}

const ended = (text: string): string => text.replace(/\s*:$/u, '')

/** Parts the text of an activity from its number and the codes of units. */
export function textOf(raw: Raw, { house, ledger }: Context): ActivityText {
  // Word's own numbers of a list in running text number no activities.
  const listed = raw.isProse ? null : (raw.activity.paragraphs[0]?.list?.number ?? null)
  const { units, number, text } = numberedText(
    raw.activity.lines.map((line) => line.text).join(' '),
  )
  const named = units === null && number === null ? namedBefore(text, house) : undefined
  if (named !== undefined) return { ...textOfNamed(raw, named), before: null, isFilledIn: false }
  const isUnits = units !== null && unitsAreKnown(units, house)
  const own = isUnits || units === null ? text : numberedText(raw.activity.text).text
  const ditto = dittoIn(own)
  if (ditto !== undefined) blame(ledger, 'ditto-mark', raw.activity.at)
  const whole = isUnits || units === null ? own : `${units}: ${own}`
  const alone = raw.number === null ? null : numberAlone(raw.number.text)
  const before = raw.activity.before
  return {
    number: alone ?? number ?? (listed === null ? null : listed.replace(/[.)]$/u, '')),
    text: ended(ditto === undefined ? whole : filledIn(raw.above, ditto.rest)),
    before: before === null || before === '' ? null : ended(numberedText(before).text),
    units: isUnits ? units : null,
    isFilledIn: ditto !== undefined,
  }
}

interface NamedBefore {
  readonly units: string
  readonly rest: string
}

/** `Forsvarsministeriet/SP: 1.2.1.3 …`: names that are known stand before the activity, too. */
function namedBefore(text: string, house: Context['house']): NamedBefore | undefined {
  const { units, rest } = /^(?<units>[^:.]{2,80}):\s+(?<rest>.+)$/su.exec(text)?.groups ?? {}
  if (units === undefined || rest === undefined) return undefined
  const isKnown = unitsAreKnown(units, house)
  return isKnown ? { units, rest } : undefined
}

function textOfNamed(raw: Raw, { units, rest }: NamedBefore) {
  const { number, text } = numberedText(rest)
  const alone = raw.number === null ? null : numberAlone(raw.number.text)
  return { units, number: alone ?? number, text: ended(text) }
}

const filledIn = (above: string | null, rest: string): string =>
  [above?.replace(/\.$/u, '') ?? '', rest].filter(Boolean).join(', ')

const unitsAreKnown = (units: string, house: Context['house']): boolean =>
  units
    .split(/\s*[/,+]\s*/u)
    .every(
      (code) =>
        owners.unitHere(house, code) !== undefined ||
        owners.organisationHere(house, code) !== undefined ||
        /^[\p{Lu}\d][\p{Lu}\d -]{1,11}$/u.test(code),
    )

/** Nobody is named. */
export const nobody: Owner = { authority: null, unit: null, external: null, state: 'refused' }

/** Who leads and who contributes: by the cell for it, by the codes in front, and by the activity's own text. */
export function ownersOf(raw: Raw, { units, text }: ActivityText, context: Context) {
  const { house } = context
  const cells = raw.parts.get('owner') ?? []
  const told = cells.map((piece) => piece.text).join('\n') || (units ?? '')
  const { lead, contributors } = owners.readOwners(told, house)
  const besides = (raw.parts.get('contributors') ?? []).flatMap(({ text: its }) => {
    // A mark that nothing above fills in names nobody.
    if (dittoIn(its)?.of === 'all') return []
    const read = owners.readOwners(its, { ...house, firstLeads: true })
    return [...(read.lead === null ? [] : [asContributor(read.lead)]), ...read.contributors]
  })
  const joined = owners.joinedInText(text, house)
  const all = owners.distinctOwners([...contributors, ...besides, ...joined])
  return {
    lead: lead ?? nobody,
    contributors: all.filter((one) => !isSame(one, lead)),
  }
}

const asContributor = (owner: Owner): Owner =>
  owner.state === 'refused' ? { ...owner, state: 'guessed' } : owner

const isSame = (one: Owner, other: Owner | null): boolean =>
  other !== null &&
  one.authority === other.authority &&
  one.external === other.external &&
  (one.unit === other.unit || one.unit === null)

/** Where the owner stands: its cell, or the activity itself. */
export const ownerPiece = (raw: Raw): Piece => partOf(raw, 'owner') ?? raw.activity

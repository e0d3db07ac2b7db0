import type { Day } from '#kernel/clock'
import { parsePeriod } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { compare, parseDecimal } from '#kernel/decimal'
import { aims, counts } from '#features/methods'
import { listAims } from './aims-store.ts'
import type { Headline } from './cells.ts'
import { headlineOf } from './cells.ts'
import type { Fault, KnownDefinition, Series } from './faults.ts'
import {
  definitionOf,
  faultOfBaseline,
  faultOfDefinition,
  faultOfObservation,
  faultOfTarget,
} from './faults.ts'
import { figureField, rivalIn } from './fields.ts'
import { readNumber } from './numbers.ts'
import { saveDraftFigures } from './figure-store.ts'
import type { BaselineSays, FigureEntry, ObservationSays, TargetSays } from './schema.ts'
import { listDefinitions } from './definitions-store.ts'
import type { DraftSeriesFact } from './store.ts'
import * as store from './store.ts'

/** An entry of a list of figures that is to be kept as a draft fact. */
export interface EntryPlace {
  readonly fact: DraftSeriesFact
  readonly field: string
  readonly today: Day
  readonly exact: boolean
  /** Whether an earlier edition of the list holds a fact here: then that is replaced, and nothing else. */
  readonly isInherited: boolean
}

/** The noun of an entry's fact, once it is kept. */
export type KeptNoun =
  'observation' | 'target' | 'baseline' | 'definition' | 'observation_use' | 'verdict'

/** Writes an entry as a draft fact; answers the noun, or why it cannot be kept as it was entered. */
export async function saveEntry(
  tx: Tx,
  place: EntryPlace,
  entry: FigureEntry,
): Promise<KeptNoun | Fault> {
  const about = figureField(place.field)
  if (!about) throw new Error(`${place.field} is no field of a list of figures`)
  if ('observation' in entry && entry.observation && about.noun === 'observation')
    return saveObservation(tx, place, about.period, entry.observation)
  if ('target' in entry && entry.target) return saveTarget(tx, place, entry.target, entry.confirmed)
  if ('baseline' in entry && entry.baseline)
    return saveBaseline(tx, place, entry.baseline, entry.confirmed)
  if ('definition' in entry && entry.definition && about.noun === 'definition') {
    const { fact } = place
    const wrong = faultOfDefinition(
      entry.definition,
      about.version,
      await seriesOf(tx, place, fact.chain),
    )
    if (wrong) return wrong
    await store.saveDraftDefinition(tx, fact, about.version, entry.definition)
    return 'definition'
  }
  if ('use' in entry && entry.use && about.noun === 'use') {
    await store.saveDraftUse(tx, place.fact, about.period, entry.use)
    return 'observation_use'
  }
  if ('verdict' in entry && entry.verdict && about.noun === 'verdict') {
    if (entry.verdict.sentence === '') return { code: 'verdict-reason-missing', values: {} }
    await store.saveDraftVerdict(tx, place.fact, about.period, entry.verdict)
    return 'verdict'
  }
  throw new Error(`nothing to keep in ${place.field}`)
}

const seriesOf = async (
  tx: Tx,
  { fact, today, exact }: EntryPlace,
  except?: string,
): Promise<Series> => ({
  definitions: await listDefinitions(tx, fact, {
    own: 'drafts',
    ...(except !== undefined && { except }),
  }),
  today,
  exact,
})

/** The fact with what it replaces: what the list held before, or what it names of elsewhere. */
async function replacing(
  tx: Tx,
  { fact, isInherited }: EntryPlace,
  noun: 'observation' | 'target' | 'baseline',
  id: string,
): Promise<DraftSeriesFact | Fault> {
  if (isInherited || id === '') return fact
  const chain = await store.findReplaced(tx, fact, { noun, id })
  return chain === undefined
    ? { code: 'replaced-unknown', values: { fact: id } }
    : { ...fact, chain, replaces: id }
}

async function saveObservation(
  tx: Tx,
  place: EntryPlace,
  period: Parameters<typeof faultOfObservation>[1],
  says: ObservationSays,
): Promise<KeptNoun | Fault> {
  const series = await seriesOf(tx, place)
  const wrong = faultOfObservation(says, period, series)
  const definition = definitionOf(series, says.definition)
  if (wrong || !definition) return wrong ?? { code: 'definition-unknown', values: { version: 0 } }
  const fact = await replacing(tx, place, 'observation', says.replaces)
  if ('code' in fact) return fact
  const headline = storedHeadline(says, definition)
  const rival = rivalIn(place.field)
  const figure = { says, period, definition: definition.version, rival, headline }
  await saveDraftFigures(tx, [{ fact, figure }])
  return 'observation'
}

/** Kinds whose parts may be added: a ratio or a rank of the whole is no sum of those of its parts. */
const additive: readonly KnownDefinition['kind'][] = ['share', 'count', 'amount']

/** What stands as the figure: a share is computed from its counts, which stay as they were typed; a count is its value. */
export function storedHeadline(
  says: ObservationSays,
  { kind, breakdowns }: Pick<KnownDefinition, 'kind' | 'breakdowns'>,
): Headline {
  const headline = headlineOf(says, breakdowns)
  if (kind !== 'share' && headline.denominator === '' && headline.value === '')
    return additive.includes(kind) || headline.total === 'entered'
      ? { ...headline, value: headline.numerator }
      : { ...headline, total: 'entered', numerator: '', differences: [] }
  const [above, below] = [headline.numerator, headline.denominator].map(parseDecimal)
  if (kind !== 'share' || !above || !below || compare(below, '0') <= 0) return headline
  return { ...headline, value: counts.shareOf(above, below) ?? '' }
}

const wayOf = async (
  tx: Tx,
  fact: DraftSeriesFact,
  { definitions }: Series,
): Promise<aims.Way> => ({
  ...(await listAims(tx, fact)),
  direction: definitions.at(-1)?.direction ?? '',
  counted: definitions.at(-1)?.kind ?? '',
})

/** A date and a number as they were entered; what is none is not known. */
const momentOf = (due: string, value: string) => ({
  due: parsePeriod(due) ?? null,
  value: readNumber(value) ?? null,
})

async function saveTarget(
  tx: Tx,
  place: EntryPlace,
  says: TargetSays,
  confirmed: readonly aims.DoubtCode[] = [],
): Promise<KeptNoun | Fault> {
  const series = await seriesOf(tx, place)
  const wrong = faultOfTarget(says, series)
  if (wrong) return wrong
  const { relativeTo } = says
  if (relativeTo === place.fact.indicator) return { code: 'follows-itself', values: {} }
  if (relativeTo !== '' && !(await store.isMeasured(tx, place.fact.plan, relativeTo)))
    return { code: 'unknown-indicator', values: { indicator: relativeTo } }
  const fact = await replacing(tx, place, 'target', says.replaces)
  if ('code' in fact) return fact
  const aim = { ...says, ...momentOf(says.due, says.value) }
  const amiss = aims.amissInAim(aim, await wayOf(tx, fact, series), confirmed)
  if (amiss) return amiss
  await store.saveDraftTarget(tx, fact, says)
  return 'target'
}

/** A share is computed from its counts, as the figures are that follow it. */
function startOf({ value, numerator, denominator }: BaselineSays, { definitions }: Series): string {
  const [above, below] = [numerator, denominator].map(parseDecimal)
  return definitions.at(-1)?.kind === 'share' && above && below
    ? (counts.shareOf(above, below) ?? '')
    : value
}

async function saveBaseline(
  tx: Tx,
  place: EntryPlace,
  says: BaselineSays,
  confirmed: readonly aims.DoubtCode[] = [],
): Promise<KeptNoun | Fault> {
  const series = await seriesOf(tx, place)
  const wrong = faultOfBaseline(says, series)
  if (wrong) return wrong
  const fact = await replacing(tx, place, 'baseline', says.replaces)
  if ('code' in fact) return fact
  const worked = { ...says, value: startOf(says, series) }
  const { due: period, value } = momentOf(says.period, worked.value)
  const amiss = aims.amissInStart({ period, value }, await wayOf(tx, fact, series), confirmed)
  if (amiss) return amiss
  await store.saveDraftBaseline(tx, fact, worked)
  return 'baseline'
}

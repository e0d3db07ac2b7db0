import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import { dayOf } from '#kernel/clock'
import type { Consequence } from '#kernel/facts'
import { judgeSeries } from './judging/rules.ts'
import { missingIn } from './judging/way-rules.ts'
import type { Judged, Judging, Missing } from './judging/schema.ts'
import { audiencesOf, readBy } from './series/rules.ts'
import type { Audience, RecordedSeries, SeriesKey } from './series/schema.ts'
import { everySeries, holdSeries, recordedSeries, seriesOf, zoneOf } from './series/store.ts'
import { digestOf, restsOn } from './stored/rules.ts'
import type { AssessmentRow, LastDigest } from './stored/store.ts'
import { insertAssessments, lastDigests } from './stored/store.ts'

/** So many series are read and judged together. */
const together = 250

/** Judges anew whatever can be read otherwise since something happened to its facts. */
export const judgeWhatChanged: Consequence = async (tx, happened) => {
  const readable = happened.filter(({ kind }) => kind !== 'signed')
  const facts = readable.flatMap((one) => one.facts)
  const at = readable
    .map((one) => one.at)
    .toSorted((a, b) => a.getTime() - b.getTime())
    .at(-1)
  if (facts.length === 0 || !at) return
  await judgeThese(tx, await seriesOf(tx, facts), { at })
}

/** Draft facts of a series, which are looked at as if they were published. */
export interface Drafted extends SeriesKey {
  readonly facts: readonly string[]
  readonly at: Date
}

/** What would be said to everybody, and why nothing would where nothing would. */
export interface WouldBeSaid extends Judged {
  readonly missing: readonly Missing[]
}

/** What would be said of a series to everybody, were these facts published now: nothing is kept. */
export async function judgeIfPublished(
  tx: Tx,
  { plan, indicator, facts, at }: Drafted,
): Promise<WouldBeSaid> {
  const ifPublished = { facts, at }
  const [series] = await recordedSeries(tx, { plan, indicators: [indicator], ifPublished })
  const read = series ? readBy(series, { kind: 'public' }) : null
  const judged = read ? judgeSeries(read, dayOf(at, await zoneOf(tx, plan))) : noWords
  return { ...judged, missing: judged.words.length > 0 ? [] : missingIn(read) }
}

/** When it is judged, and by which editions of the methods. */
export interface Occasion {
  readonly at: Date
  readonly judging?: Judging
}

/** Judges every series of a plan; keeps what is new. Answers how many words that were. */
export const judgePlan = async (tx: Tx, plan: string, occasion: Occasion): Promise<number> =>
  judgeThese(tx, await everySeries(tx, plan), occasion)

/** Judges some series for everybody who reads something else of them than others; keeps what is new. */
export async function judgeThese(
  tx: Tx,
  series: readonly SeriesKey[],
  occasion: Occasion,
): Promise<number> {
  let kept = 0
  for (const [plan, named] of Map.groupBy(series, (one) => one.plan)) {
    await holdSeries(tx, plan)
    const zone = await zoneOf(tx, plan)
    const indicators = named.map(({ indicator }) => indicator)
    kept += await judgeParts(tx, partsOf(plan, indicators), { ...occasion, zone })
  }
  return kept
}

interface Part {
  readonly plan: string
  readonly indicators: readonly string[]
}

const partsOf = (plan: string, indicators: readonly string[]): readonly Part[] =>
  Array.from({ length: Math.ceil(indicators.length / together) }, (_, part) => ({
    plan,
    indicators: indicators.slice(part * together, (part + 1) * together),
  }))

type InZone = Occasion & { readonly zone: string }

/** Judges part by part; the database looks up the next one while one is judged. */
async function judgeParts(tx: Tx, parts: readonly Part[], occasion: InZone): Promise<number> {
  const [first, ...rest] = parts
  let kept = 0
  let reading = first && readPart(tx, first)
  for (const next of [...rest, undefined]) {
    const read = await reading
    reading = next && readPart(tx, next)
    if (read) kept += await judgePart(tx, read, occasion)
  }
  return kept
}

interface ReadPart extends Part {
  readonly all: readonly RecordedSeries[]
  readonly digests: readonly LastDigest[]
}

async function readPart(tx: Tx, part: Part): Promise<ReadPart> {
  const [all, digests] = await Promise.all([recordedSeries(tx, part), lastDigests(tx, part)])
  return { ...part, all, digests }
}

async function judgePart(
  tx: Tx,
  { all, digests, ...part }: ReadPart,
  occasion: InZone,
): Promise<number> {
  const last = new Map(
    digests.map(({ indicator, organisation, digest }) => [
      placeOf(indicator, organisation),
      digest,
    ]),
  )
  const rows = all.flatMap((series) => rowsOf(part.plan, series, { ...occasion, last }))
  await insertAssessments(tx, rows)
  return rows.length
}

const placeOf = (indicator: string, organisation: string | null) =>
  `${indicator} ${organisation ?? ''}`

function rowsOf(
  plan: string,
  series: RecordedSeries,
  { at, zone, judging, last }: InZone & { readonly last: Last },
): readonly AssessmentRow[] {
  const { indicator } = series
  return audiencesOf(series).flatMap((audience) => {
    const read = readBy(series, audience)
    const judged = read ? judgeSeries(read, dayOf(at, zone), judging) : noWords
    const digest = digestOf(judged)
    const before = last.get(placeOf(indicator, organisationOf(audience)))
    // What could never be judged has nothing to say; what can be judged no longer says that.
    if (before === digest || (before === undefined && judged.words.length === 0)) return []
    return written({ plan, indicator, audience, at, judged, digest })
  })
}

type Last = ReadonlyMap<string, string>

const noWords: Judged = { words: [], disagreement: null }

const organisationOf = (audience: Audience): string | null =>
  audience.kind === 'public' ? null : audience.organisation

interface Written extends SeriesKey {
  readonly audience: Audience
  readonly at: Date
  readonly judged: Judged
  readonly digest: string
}

function written({ plan, indicator, audience, at, judged, digest }: Written): AssessmentRow[] {
  const shared = {
    judging: randomUUID(),
    plan,
    indicator,
    audience: audience.kind,
    organisation: organisationOf(audience),
    at,
    disagreement: judged.disagreement,
    digest,
    ...restsOn(judged),
  }
  if (judged.words.length === 0) return [{ ...shared, ...silence, position: 0, own: true }]
  return judged.words.map(({ version, judgedBy, ...word }, position) => ({
    ...shared,
    ...word,
    method_version: version,
    judged_by: judgedBy,
    position,
    own: position === 0,
  }))
}

const silence = {
  method: null,
  method_version: null,
  judged_by: null,
  refused: null,
  verdict: null,
  attainment: null,
  expected: null,
  ratio: null,
  tolerance: null,
  parameters: {},
  inputs: {},
  sentence: null,
}

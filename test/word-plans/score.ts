import type { Gold, GoldActivity, GoldOwner, Read, ReadActivity } from './gold.ts'
import {
  authorityCode,
  goldPlan,
  likeness,
  ownerKey,
  readPlanJson,
  statusNames,
  valueKey,
  words,
} from './gold.ts'
import type { PlanScore, Tally } from './tally.ts'
import { kinds, newTally } from './tally.ts'

/** Pairs each activity of the gold with the one that was read for it: by place, then by likeness of text. */
function paired(
  gold: Gold,
  read: Read,
): readonly (readonly [GoldActivity, ReadActivity | undefined])[] {
  const left = new Set(read.activities)
  return gold.activities.map((activity) => {
    const bare = (at: string) => at.replace(/^(T.*C\d+)\.P\d+$/u, '$1')
    const at = [...left].filter((one) => bare(one.at) === bare(activity.at))
    const found =
      at.find((one) => likeness(one.text, activity.text) > 0.5) ??
      [...left].find((one) => likeness(one.text, activity.text) > 0.75)
    if (found) left.delete(found)
    return [activity, found] as const
  })
}

/** Scores a reading against the gold. Both are parsed JSON. */
export function scorePlan(goldJson: unknown, json: unknown): PlanScore {
  const [gold, read] = [goldPlan.parse(goldJson), readPlanJson.parse(json)]
  const tally = newTally()
  if (authorityCode(gold.authority?.split('/')[0]) !== read.authority)
    tally.wrong('authority', 'placed', read.authority, gold.authority)
  if (gold.period.start !== read.period.start || gold.period.end !== read.period.end)
    tally.wrong('period', 'placed', JSON.stringify(read.period), JSON.stringify(gold.period))
  const pairs = paired(gold, read)
  const found = pairs.filter(([, one]) => one !== undefined).length
  for (const [activity, one] of pairs) {
    if (one === undefined) tally.differs.push(`missing: ${activity.at} ${activity.text}`)
    scoreActivity(activity, one, tally)
  }
  const matched = new Set(pairs.map(([, one]) => one))
  for (const one of read.activities)
    if (!matched.has(one)) {
      tally.differs.push(`extra: ${one.at} ${one.text}`)
      if (one.state === 'placed') tally.silentlyWrong.push(`extra activity ${one.at} ${one.text}`)
      tally.extra(one)
    }
  scoreFigures(gold, read, tally)
  return {
    ...tally.scores(),
    activities: { gold: gold.activities.length, read: read.activities.length, right: found },
    silentlyWrong: tally.silentlyWrong,
    differs: tally.differs,
  }
}

function scoreActivity(gold: GoldActivity, read: ReadActivity | undefined, tally: Tally): void {
  const at = gold.at
  const dated = gold.deadline
  const end = read?.deadline.end ?? null
  tally.count('dates', at, { got: end, want: dated?.end ?? null, its: read?.deadline.state ?? '' })
  tally.count('owners', at, {
    got: read && keyOf(read.lead),
    want: gold.lead ? keyOf(gold.lead) : null,
    its: read?.lead.state ?? '',
  })
  if (gold.status || read?.status) {
    const want = gold.status?.value ? (statusNames[gold.status.value] ?? null) : null
    tally.count('statuses', at, {
      got: read?.status?.value ?? null,
      want,
      its: read?.status?.state ?? '',
    })
  }
  scoreContributors(gold, read, tally)
  scoreIndicators(gold, read, tally)
  if (!read) return
  if (dated && end === dated.end && read.deadline.state === 'placed') {
    const same = read.deadline.precision === dated.precision.replace('_', '-')
    if (!same) tally.wrong(`precision ${at}`, 'placed', read.deadline.precision, dated.precision)
    if ((dated.start ?? null) !== read.deadline.start)
      tally.wrong(`start ${at}`, 'placed', read.deadline.start, dated.start)
  }
  if (dated?.must_ask) tally.asked(`date ${at}`, read.deadline.state)
  if (gold.must_ask) tally.asked(`activity ${at}`, read.state)
  if ((gold.number ?? null) !== read.number)
    tally.wrong(`number ${at}`, read.state, read.number, gold.number)
  if (words(gold.text) !== words(read.text))
    tally.wrong(`text ${at}`, read.state, read.text, gold.text)
  scoreSteps(gold, read, tally)
}

const keyOf = (one: GoldOwner): string | null => {
  const key = ownerKey(one)
  return key === ':' ? null : key
}

function scoreSteps(gold: GoldActivity, read: ReadActivity, tally: Tally): void {
  for (const step of gold.sub_activities) {
    const one = read.subActivities.find(({ text }) => words(text) === words(step.text))
    if (one === undefined) tally.differs.push(`missing step: ${gold.at} ${step.text}`)
    else if (one.deadline.end !== (step.deadline?.end ?? null))
      tally.wrong(`step ${gold.at}`, one.deadline.state, one.deadline.end, step.deadline?.end)
  }
}

function scoreContributors(gold: GoldActivity, read: ReadActivity | undefined, tally: Tally): void {
  const left = new Map((read?.contributors ?? []).map((one) => [keyOf(one), one.state]))
  for (const want of gold.contributors.map(keyOf)) {
    const its = left.get(want)
    left.delete(want)
    tally.count('contributors', gold.at, {
      got: its === undefined ? null : want,
      want,
      its: 'missing',
    })
  }
  for (const [got, its] of left) tally.count('contributors', gold.at, { got, want: null, its })
}

function scoreIndicators(gold: GoldActivity, read: ReadActivity | undefined, tally: Tally): void {
  const left = new Set(read?.indicators)
  for (const [index, want] of gold.indicators.entries()) {
    const ranked = [...left].toSorted(
      (one, other) => likeness(other.text, want.text) - likeness(one.text, want.text),
    )
    const same = read?.indicators[index]
    const [best] = ranked
    const isLike = best !== undefined && likeness(best.text, want.text) > 0.5
    const got = isLike ? best : same !== undefined && left.has(same) ? same : best
    if (got) left.delete(got)
    const place = `${gold.at} «${want.text}»`
    tally.count('indicators', place, { got: got ? place : null, want: place, its: 'missing' })
    scoreTarget(want, got, { place, tally })
  }
  for (const one of left)
    tally.count('indicators', `${gold.at} extra «${one.text}»`, {
      got: one.text,
      want: null,
      its: 'guessed',
    })
}

function scoreTarget(
  want: GoldActivity['indicators'][number],
  got: ReadActivity['indicators'][number] | undefined,
  { place, tally }: { place: string; tally: Tally },
): void {
  const [target, its] = [got?.target, got?.target?.state ?? '']
  const [value, wanted] = [valueKey(target?.value), valueKey(want.target?.value)]
  tally.count('targets', place, { got: value, want: wanted, its })
  if (value !== null && value === wanted) {
    if (target?.unit !== want.target?.unit)
      tally.wrong(`unit ${place}`, its, target?.unit, want.target?.unit)
    const [due, day] = [target?.due ?? null, want.target?.due ?? null]
    if (due !== day) tally.wrong(`due ${place}`, its, due, day)
  }
  if (want.target?.must_ask) tally.asked(`target ${place}`, its)
  tally.count('baselines', place, {
    got: valueKey(got?.baseline?.value),
    want: valueKey(want.baseline?.value),
    its: got?.baseline?.state ?? '',
  })
}

function scoreFigures(gold: Gold, read: Read, tally: Tally): void {
  const left = [...read.figures]
  for (const want of gold.figures) {
    const at = left.findIndex(
      ({ value, period }) =>
        valueKey(value) === valueKey(want.value) && period === (want.period ?? null),
    )
    const [one] = at < 0 ? [] : left.splice(at, 1)
    const key = `${want.value} (${want.period ?? ''})`
    tally.count('figures', key, { got: one ? key : null, want: key, its: 'missing' })
  }
  for (const { value, period, state: its } of left)
    tally.count('figures', 'extra', { got: `${value} (${period ?? ''})`, want: null, its })
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '  –  ' : `${((100 * part) / whole).toFixed(1)} %`

/** A score as lines of text: recall and precision of each kind, and what was silently wrong. */
export const scoreText = (name: string, score: PlanScore): string =>
  [
    name,
    ...(['activities', ...kinds] as const).map((kind) => {
      const { gold, read, right } = score[kind]
      return `  ${kind.padEnd(13)} recall ${share(right, gold)} (${right}/${gold})  precision ${share(right, read)} (${right}/${read})`
    }),
    `  silently wrong: ${score.silentlyWrong.length}`,
  ].join('\n')

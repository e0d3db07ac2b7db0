import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { z } from 'zod'
import { decimal, readYamlFile } from '#kernel/yaml'
import { committed, type Committed, type Gold } from './gold-file.ts'

const documents = committed()

/** What is not so, as sentences; none if a place says the words. */
function missing(
  { name, reading }: Committed,
  at: string | null | undefined,
  words: string | null | undefined,
): readonly string[] {
  if (!at || !words) return []
  const found = reading.paragraphs.get(at)
  if (!found) return [`${name} has no ${at} for "${words}"`]
  const [first = ''] = words.split('\n')
  return found.after.includes(first) ? [] : [`${name} ${at} says "${found.after}", not "${first}"`]
}

/** Whether somewhere in the same row (of a box: the same box), or in the same paragraph, the words stand. */
function missingInRow({ name, reading }: Committed, at: string, words: string): readonly string[] {
  const isBox =
    reading.frames.has(`${at.split('.')[0]}.R1.C2`) &&
    !reading.frames.has(`${at.split('.')[0]}.R1.C3`)
  const row = isBox ? at.split('.')[0] : /^(.*R\d+)\./.exec(at)?.[1]
  const near = [...reading.paragraphs].filter(
    ([place]) => place === at || (row && place.startsWith(`${row}.`)),
  )
  return near.some(([, { after }]) => after.includes(words))
    ? []
    : [`${name} ${at}: no "${words}" beside it`]
}

type Activity = Gold['activities'][number]

const missingIndicator = (one: Committed, activity: Activity): readonly string[] =>
  activity.indicators.flatMap((own) => [
    ...missing(one, own.at, own.cell_text ?? (own.inferred ? null : own.text)),
    ...missing(one, own.target?.at, own.target?.as_written),
    ...(own.baseline ? missingInRow(one, activity.at, own.baseline.as_written) : []),
  ])

const missingActivity = (one: Committed, activity: Activity): readonly string[] => [
  ...missing(one, activity.at, activity.text),
  ...missing(one, activity.responsible_at, activity.responsible_as_written),
  ...missing(one, activity.deadline.at, activity.deadline.as_written),
  ...missing(one, activity.status?.at, activity.status?.as_written),
  ...missingIndicator(one, activity),
  ...(activity.sub_activities ?? []).flatMap((sub) => [
    ...missing(one, sub.at, sub.text),
    ...missing(one, sub.deadline.at, sub.deadline.as_written),
  ]),
]

test('every activity, owner, deadline, status, indicator, baseline and target stands where gold says', () => {
  const wrong = documents.flatMap((one) =>
    one.gold.activities.flatMap((own) => missingActivity(one, own)),
  )
  assert.deepEqual(wrong, [])
})

test('a deadline that gold quotes has a place, and a number that gold quotes stands beside the activity', () => {
  const wrong = documents.flatMap((one) =>
    one.gold.activities.flatMap((own) => [
      ...(own.deadline.as_written !== null && !own.deadline.at
        ? [`${own.key} has a deadline from nowhere`]
        : []),
      ...(own.number === null ? [] : missingInRow(one, own.at, own.number)),
    ]),
  )
  assert.deepEqual(wrong, [])
})

test('titles, goals, themes, figures, footnotes, comments and boxes stand where gold says', () => {
  const wrong = documents.flatMap((one) => {
    const { gold } = one
    const all = [
      gold.goals,
      gold.outcomes,
      gold.themes,
      gold.figures,
      gold.footnotes,
      gold.comments,
    ]
    return [
      ...missing(one, gold.title_at, gold.title),
      ...all.flat().flatMap(({ at, text }) => missing(one, at, text)),
      ...gold.text_boxes.flatMap(({ at, duplicate_at, text }) => [
        ...missing(one, at, text[0]),
        ...missing(one, duplicate_at, text[0]),
      ]),
    ]
  })
  assert.deepEqual(wrong, [])
})

test('every document says in its first lines and in its footer that it is an exercise', () => {
  const silent = documents.flatMap(({ name, gold, reading }) =>
    gold.exercise_line_at
      .filter((at) => !reading.paragraphs.get(at)?.after.includes('ØVELSE – opdigtede oplysninger'))
      .map((at) => `${name} ${at}`),
  )
  assert.deepEqual(silent, [])
})

test('a tracked change reads as gold says before and after', () => {
  const wrong = documents.flatMap(({ name, gold, reading }) =>
    gold.revisions.flatMap(({ at, before, after }) =>
      [at].flat().flatMap((place) => {
        const found = reading.paragraphs.get(place ?? '')
        const isSo =
          found &&
          found.after !== found.before &&
          found.after.includes(after ?? '') &&
          found.before.includes(before ?? '')
        return isSo ? [] : [`${name} ${place}`]
      }),
    ),
  )
  assert.deepEqual(wrong, [])
})

test('every other place that gold names is there, and a colour is the one it names', () => {
  const wrong = documents.flatMap(({ name, gold, reading: { paragraphs, frames } }) => {
    const named = [...gold.defects, ...gold.not_activities].flatMap(({ at }) => at)
    const coloured = gold.activities.flatMap(({ status, status_colour, deadline }) => {
      const cell = (status?.at ?? deadline.at ?? '').replace(/\.P\d+$/, '')
      return status_colour && frames.get(cell) !== status_colour
        ? [`${cell} is not ${status_colour}`]
        : []
    })
    return [
      ...named
        .filter((at) => at !== null && !paragraphs.has(at) && !frames.has(at))
        .map((at) => `${name} ${at}`),
      ...coloured,
    ]
  })
  assert.deepEqual(wrong, [])
})

const indicators = z.looseObject({
  indicators: z.array(
    z.looseObject({
      id: z.string(),
      observations: z
        .array(z.looseObject({ period: z.string(), value: decimal().nullish() }))
        .default([]),
    }),
  ),
})

test('a figure of the past is the one that the plan itself states', () => {
  const plan = new URL('../../plans/denmark-wps/', import.meta.url)
  const stated = new Set(
    readdirSync(plan)
      .filter((name) => name.startsWith('indicators-'))
      .flatMap(
        (name) =>
          indicators.parse(readYamlFile(name, readFileSync(new URL(name, plan), 'utf8')).raw)
            .indicators,
      )
      .flatMap(({ id, observations }) =>
        observations.map((one) => `${id.toUpperCase()} ${one.period} ${String(one.value)}`),
      ),
  )
  const told = documents.flatMap(({ gold }) => [
    ...gold.figures,
    ...gold.activities.flatMap((own) =>
      own.indicators.flatMap(({ baseline }) => (baseline?.series ? [baseline] : [])),
    ),
  ])
  const other = told
    .map((one) => `${one.series} ${one.period} ${one.value}`)
    .filter((one) => !stated.has(one))
  assert.deepEqual(other, [])
  assert.ok(told.length > 30)
})

test('the six together hold what a coordinator gets before a meeting', () => {
  const activities = documents.flatMap(({ gold }) => gold.activities)
  const measures = activities.flatMap((own) => own.indicators)
  assert.deepEqual(
    {
      documents: documents.map(({ gold }) => `${gold.authority} ${gold.activities.length}`),
      activities: activities.length,
      dated: activities.filter(({ deadline }) => deadline.end !== null).length,
      asWritten: activities.filter(({ deadline }) => deadline.as_written !== null).length,
      owned: activities.filter(({ lead }) => lead.authority !== null).length,
      indicators: measures.length,
      targets: measures.filter(({ target }) => target !== null && target.value !== null).length,
      baselines: measures.filter(({ baseline }) => baseline !== null).length,
      repeating: measures.filter((own) => own.repeats_activity).length,
      deadlinesToAsk: activities.filter(({ deadline }) => deadline.must_ask).length,
      ownersToAsk: activities.filter((own) => own.lead_must_ask !== undefined).length,
      defects: documents.flatMap(({ gold }) => gold.defects).length,
    },
    {
      documents: ['DEMA 18', 'MOD 21', 'MEGE 14', 'DNP 18', 'MFA 22', 'MII 17'],
      activities: 110,
      dated: 93,
      asWritten: 97,
      owned: 103,
      indicators: 107,
      targets: 98,
      baselines: 34,
      repeating: 41,
      deadlinesToAsk: 34,
      ownersToAsk: 12,
      defects: 149,
    },
  )
})

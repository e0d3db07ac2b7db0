import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Assessment } from '#features/assessments'
import { definitionRules } from '#features/definitions'
import { pieces } from '#features/reading'
import { expectValidHtml } from '#test/html'
import { wordsOf } from '#test/markup'
import { aimed, clubReading, clubRequest, measured, players, started } from '#test/portal/club'
import { saidOf } from '#test/portal/said'
import { judgedOf } from '../judgement/stored-rules.ts'
import type { Judged, SaidSoFar } from '../judgement/schema.ts'
import type { Facts } from '#features/figure-views'
import { viewIndicators } from '#features/figure-views'
import { indicatorPage } from './indicator.ts'

const standing = (said: Assessment) => ({ ...said, until: null })

const at = '/en/plans/tennis-club/indicators/players'

/** The page of the players as it reads in June 2026. */
function pageOf(
  facts: Partial<Facts>,
  { path = at, judged, said }: { path?: string; judged?: Judged; said?: SaidSoFar['said'] } = {},
) {
  const now = saidOf(facts, '2026-06-01')
  const all = viewIndicators([players], { observations: [], targets: [], baselines: [], ...facts })
  const view = all[0] ?? assert.fail()
  return indicatorPage(pieces.seenBy(clubRequest(path), clubReading), {
    view,
    all,
    judged: judged ?? judgedOf(now),
    said: { said: said ?? now.map(standing), gone: [], instead: [] },
    benchmarks: [],
    withdrawn: [],
    definitions: definitionRules.versionsOf(players, []),
    signatures: new Map(),
    besides: null,
  })
}

const way = {
  baselines: [started('s', { value: '9' })],
  targets: [aimed('t', { about: '2030', value: '20', comparator: '=' })],
}
const golden = {
  ...way,
  observations: [
    measured('a', { value: '9' }),
    measured('b', { about: '2025', value: '10', numerator: '58', denominator: '580' }),
  ],
}

test('each method has its block with mark, word and sentence, and the tolerance', () => {
  const words = wordsOf(pageOf(golden))
  assert.match(
    words,
    /Judged by the straight path Behind its path Behind: 10\.0 % where the straight path to 20 % in 2030 asks for 10\.8 % in 2025\. 9\.1 % of the way from start to target is gone\. Tolerance: 0\.55 percentage points\. Judged by version 1 of the definition\./,
  )
  assert.match(words, /Judged by the rate of growth Moderate progress/)
  assert.match(pageOf(golden).toString(), /<use href="#m-behind">/)
  assert.match(pageOf(golden).toString(), /method#straight-path"[^]*method#growth-ratio"/)
})

test('where the methods disagree the page says so, and which of them counts', () => {
  const observations = [measured('d', { about: '2025', value: '8.7' })]
  const facts = { ...way, observations: [measured('a', { value: '9' }), ...observations] }
  const agreeing = wordsOf(pageOf(facts))
  assert.doesNotMatch(agreeing, /The two methods disagree/)
  const behind = wordsOf(
    pageOf({ ...golden, observations: [measured('e', { about: '2028', value: '15.7' })] }),
  )
  assert.match(behind, /The two methods disagree, and both are right about what they measure\./)
  assert.match(behind, /no other method is named for this figure/)
})

test('the table says what the path asks for, year by year, and which years are silent', () => {
  const words = wordsOf(pageOf(golden))
  assert.match(words, /2024 9 % 9\.0 % Start/)
  assert.match(words, /2025 10 % 10\.8 % Behind its path 58 of 580/)
  assert.match(words, /2026 Not yet due 12\.7 %/)
  assert.match(words, /2030 Not yet due 20\.0 % Target: 20 %/)
})

test('on a phone each row of the table is a block with its labels, the break across it too', () => {
  assert.match(pageOf(golden).toString(), /<table class="table table-stack" role="table">/)
})

test('beside each figure stands what was said of it then, reckoned by nobody anew; of what was never judged nothing', () => {
  const observations = [
    ...golden.observations,
    measured('c', { about: '2026', value: '8' }),
    measured('d', { about: '2027', value: '15' }),
  ]
  const facts = { ...golden, observations }
  const [then] = saidOf(golden, '2026-01-10')
  const [now] = saidOf(facts, '2028-01-10')
  assert.ok(then && now)
  // Another edition of the method would say something else of 2025 today.
  const early = { ...standing(then), verdict: 'ahead' as const, until: new Date('2028-01-10') }
  const words = wordsOf(pageOf(facts, { said: [early, standing(now)] }))
  assert.match(words, /2025 10 % 10\.8 % Ahead of its path 58 of 580/)
  assert.match(words, /2026 8 % 12\.7 % Reported /)
  assert.match(words, /2027 15 % 14\.5 % On its path/)
})

test('a target that was revised leaves beside each verdict what was asked for when it was told', () => {
  const said = saidOf(golden, '2026-06-01').map(standing)
  const targets = [aimed('t2', { about: '2030', value: '12', comparator: '=' })]
  const words = wordsOf(pageOf({ ...golden, targets }, { said }))
  assert.match(words, /2025 10 % 10\.8 % by today’s target 9\.5 % Behind its path/)
  assert.match(words, /2026 Not yet due 10\.0 %/)
})

test('beside a figure that follows another stands what was asked of it then', () => {
  const targets = [aimed('f', { about: null, value: null, relative_to: 'all', comparator: '=' })]
  const observations = [
    measured('a', { value: '12' }),
    measured('b', { about: '2025', value: '14' }),
  ]
  const all = { ...players, id: 'all' }
  const said = (period: string, value: string, upTo: number) =>
    saidOf({ targets, observations: observations.slice(0, upTo) }, '2026-06-01', {
      followed: {
        indicator: all,
        facts: { observations: [measured('r', { about: period, value })] },
      },
    }).map(standing)
  const words = wordsOf(
    pageOf(
      { targets, observations },
      { said: [...said('2024', '21.1', 1), ...said('2025', '13.5', 2)] },
    ),
  )
  assert.match(words, /What it follows asked for/)
  assert.match(words, /2024 12 % 21\.1 % Behind its path/)
  assert.match(words, /2025 14 % 13\.5 % Reached/)
})

test('without a start there is no path and no verdict, and the page says nothing of either', () => {
  const words = wordsOf(pageOf({ targets: way.targets, observations: golden.observations }))
  assert.doesNotMatch(words, /Judged by|Path asks for/)
})

test('what a person says instead stands beside what the method says', () => {
  const judged = judgedOf(saidOf(golden, '2026-06-01'))
  assert.ok(judged)
  const [first, ...rest] = judged.judgements
  assert.ok(first)
  const [at, reason] = [new Date('2026-03-01T12:00:00Z'), { en: 'Two posts are filled in May.' }]
  const overruled = { verdict: 'on-track', rule: first.verdict, at, reason } as const
  const words = wordsOf(
    pageOf(golden, { judged: { ...judged, judgements: [{ ...first, overruled }, ...rest] } }),
  )
  assert.match(
    words,
    /The rule says: Behind its path\. The authority says: On its path \(1 March 2026\)\. Two posts are filled in May\./,
  )
  assert.match(words, /Behind its path/)
})

test('where what was said rested on a withdrawn figure the page says so, and nothing else', () => {
  const all = viewIndicators([players], { observations: [], ...way })
  const gone = {
    indicator: 'players',
    since: new Date('2026-02-01T12:00:00Z'),
    until: null,
    at: new Date('2026-03-01T12:00:00Z'),
    ground: 'law',
  } as const
  const words = wordsOf(
    indicatorPage(pieces.seenBy(clubRequest(at), clubReading), {
      view: all[0] ?? assert.fail(),
      all,
      judged: null,
      gone,
      benchmarks: [],
      withdrawn: [],
      definitions: definitionRules.versionsOf(players, []),
      signatures: new Map(),
      besides: null,
    }),
  )
  assert.match(
    words,
    /What was said of this figure on this day rested on a figure that was withdrawn on 1 March 2026, because the law requires it\./,
  )
  assert.doesNotMatch(words, /Judged by/)
})

test('what was first promised stays when it is changed, with who decided it and why', () => {
  const changed = aimed('t2', {
    chain: 't',
    about: '2030',
    value: '25',
    comparator: '=',
    replaces: 't',
    published_at: new Date('2026-05-01T12:00:00Z'),
    reason: { en: 'The review asked for it.' },
    deciding_body: { en: 'the board' },
  })
  const words = wordsOf(pageOf({ ...golden, targets: [...way.targets, changed] }))
  assert.match(
    words,
    /Changed: 25 % in 2030 ?\. Before: 20 % in 2030 ?\. Decided by the board ?\. The review asked for it\./,
  )
  assert.match(words, /First promised: 20 % in 2030, from 9 % in 2024 ?\. The plan, page 3/)
})

test('two steps lead from a figure to its definition, its source and what was first promised', () => {
  const page = pageOf(golden).toString()
  for (const part of ['series', 'target-history', 'definition', 'take']) {
    assert.ok(page.includes(`<a href="#${part}"`), part)
    assert.ok(page.includes(`id="${part}"`), part)
  }
})

test('a long series is told page by page, newest first, and valid all the same', async () => {
  const observations = Array.from({ length: 250 }, (_, index) =>
    measured(`o${index}`, { about: String(1800 + index), value: String(index % 100) }),
  )
  const last = pageOf({ observations })
  assert.match(wordsOf(last), /2049 49 %/)
  assert.doesNotMatch(wordsOf(last), /1850 50 %/)
  assert.match(last.toString(), /indicators\/players\?rows=2#series/)
  assert.match(wordsOf(last), /210 earlier entries are in the files/)
  assert.match(wordsOf(pageOf({ observations }, { path: `${at}?rows=1` })), /1850 50 %/)
  await expectValidHtml(last)
})

test('the page is valid with all that it can hold, in both languages', async () => {
  const broken = {
    id: 'b',
    organisation: 'club:board',
    indicator: 'players',
    earlier: '2024',
    about: '2025',
    answer: 'new-definition',
    sentence: 'Juniors count too.',
    language: 'en',
    publishedAt: new Date('2026-02-01T12:00:00Z'),
  } as const
  const step = aimed('m', { about: '2027', value: '14.5', kind: 'milestone' })
  const facts = { ...golden, breaks: [broken], targets: [...way.targets, step] }
  for (const path of [at, at.replace('/en/', '/da/')]) {
    const page = pageOf(facts, { path })
    await expectValidHtml(page)
  }
  const words = wordsOf(pageOf(facts))
  assert.match(words, /Break: counted by a new definition from 2025\. “Juniors count too\.”/)
  assert.match(words, /The series is broken in 2025; the start was counted the old way\./)
})

const cell = (court: string, value: string, state: 'value' | 'not-reported' = 'value') => ({
  keys: { court },
  numerator: '',
  denominator: '',
  value,
  state,
})

test('each part of a breakdown is drawn over the same axes, with a table that names its silences', async () => {
  const observations = [
    measured('a', { cells: [cell('north', '20'), cell('south', '40')] }),
    measured('b', {
      about: '2025',
      cells: [cell('north', '25'), cell('south', '', 'not-reported')],
    }),
  ]
  const page = pageOf({ observations })
  const words = wordsOf(page)
  assert.match(
    words,
    /Girls among players, per cent, by court court 2024 2025 north 20 % 25 % south 40 % Not reported/,
  )
  await expectValidHtml(page)
  assert.doesNotMatch(wordsOf(pageOf(golden)), /Part by part/)
})

test('a part that was to report and says nothing is told as such; of any other that is silent nothing is said', () => {
  const wordsIn = (of: string | null) =>
    wordsOf(
      pageOf(
        {
          observations: [
            measured('a', { cells: [cell('north', '20'), cell('south', '40')] }),
            measured('b', {
              about: '2025',
              coverage_of: of,
              coverage_reported: 1,
              coverage_expected: 2,
              cells: [cell('north', '25')],
            }),
          ],
        },
        { path: '/da/plans/tennis-club/indicators/players' },
      ),
    )
  assert.match(wordsIn('court'), /north 20 % 25 % south 40 % Ikke indberettet/)
  assert.match(wordsIn('district'), /north 20 % 25 % south 40 % (?!Ikke indberettet)/)
})

import type { Block, Section, Words } from '#features/pack-papers'
import type { Of } from '#features/snapshots'
import { contentsOf } from '#features/snapshots'
import { isWorse } from '../deviations/rules.ts'
import { saidBy } from '../frozen/rules.ts'
import { areaSays, proposalSays } from '../frozen/schema.ts'
import { countedWords, isSilent, newsWords } from './counts.ts'
import type { Measured } from './figures.ts'
import {
  amount,
  indicatorWords,
  nameWords,
  nowWords,
  told,
  verdictMark,
  verdictWord,
} from './figures.ts'
import type { Spoken } from './source.ts'
import { joined, nameOf, plain, shows } from './source.ts'
import type { Standing } from './standing.ts'
import { standings } from './standing.ts'
import { correctionNotes } from './corrected.ts'
import { figuresGone, isVerdictGone } from './withdrawn.ts'

/** The states that have a column of their own; of whatever else there is, there is no status. */
const columns = ['done', 'on-track', 'at-risk', 'delayed', 'not-started', 'stopped'] as const

/** The overview on one page. */
export function overview(source: Spoken): Section {
  const all = standings(source)
  const { say } = source
  return {
    title: say('packs.overview'),
    breaks: true,
    blocks: [
      { kind: 'news', words: newsWords(source) },
      strips(source, all),
      { kind: 'note', words: legend(source) },
      { kind: 'note', words: countedWords(source) },
      ...correctionNotes(source),
      { kind: 'heading', words: plain(say('packs.by-responsible')) },
      byResponsible(source, all),
      { kind: 'pair', left: results(source), right: changed(source, all) },
      ...withdrawnNotes(source),
      ...asked(source),
    ],
  }
}

const legend = ({ say }: Spoken): Words =>
  joined(
    [...columns, 'not-reported' as const].map((mark) =>
      plain(say(`packs.state-${mark}`), { mark }),
    ),
    '   ',
  )

/** How many stand where, in words: `5 on track, 1 delayed`. */
function inWords({ say }: Spoken, all: readonly Standing[]): string {
  const states = [...new Set([...columns, ...all.map(({ word }) => word)])]
  return states
    .flatMap((state) => {
      const count = all.filter((one) => one.word === state).length
      return count === 0 ? [] : [`${count} ${say(`packs.state-${state}`).toLowerCase()}`]
    })
    .join(', ')
}

/** One sign for each commitment, area by area, in the plan's order. */
function strips(source: Spoken, all: readonly Standing[]): Block {
  const { say, facts } = source
  const areas = saidBy(facts, 'area', areaSays).map(({ says }) => ({
    name: `${says.number} ${say.text(says.title).text}`,
    own: all.filter(({ commitment }) => says.commitments.includes(commitment.commitment)),
  }))
  const known = new Set(areas.flatMap(({ own }) => own))
  const rest = { name: say('packs.no-area'), own: all.filter((one) => !known.has(one)) }
  return {
    kind: 'table',
    caption: say('packs.strips'),
    columns: [
      { head: say('packs.area'), share: 60 },
      { head: say('packs.strips'), share: 60 },
      { head: say('packs.in-words'), share: 48 },
    ],
    rows: [...areas, rest]
      .filter(({ own }) => own.length > 0)
      .map(({ name, own }) => [
        plain(name),
        own.map(({ state }) => ({ text: '', mark: state })),
        plain(inWords(source, own), { look: 'quiet' }),
      ]),
  }
}

/** The columns with a longer word. */
const breadths: Readonly<Record<string, number>> = { done: 24, delayed: 20, 'not-started': 19 }

/** Who answers for how many that stand where. */
function byResponsible(source: Spoken, all: readonly Standing[]): Block {
  const { say } = source
  const owner = ({ owners }: Standing) => (owners.length > 1 ? '' : (owners[0] ?? '-'))
  const name = (key: string) => {
    if (key === '') return say('packs.several')
    return key === '-' ? say('packs.nobody') : nameOf(source, key)
  }
  const cells = (own: readonly Standing[]) => [
    ...columns.map((state) => own.filter((one) => one.state === state).length),
    own.filter(isSilent).length,
    own.length,
  ]
  const groups = [...Map.groupBy(all, owner)].toSorted(([, a], [, b]) => b.length - a.length)
  const figures = (own: readonly Standing[]) =>
    cells(own).map((count) => plain(count === 0 ? '' : String(count)))
  return {
    kind: 'table',
    caption: say('packs.by-responsible'),
    columns: [
      { head: say('packs.authority'), share: 36 },
      ...columns.map((state) => ({
        head: say(`packs.state-${state}`),
        share: breadths[state] ?? 18,
        align: 'figure' as const,
      })),
      { head: say('packs.silent-head'), share: 18, align: 'figure' },
      { head: say('packs.total'), share: 12, align: 'figure' },
    ],
    rows: groups.map(([key, own]) => [plain(name(key)), ...figures(own)]),
    foot: [plain(say('packs.total')), ...figures(all)],
  }
}

/** The figures that the overview shows. */
const most = 6
const rank = ['regressing', 'behind', 'on-path', 'ahead', 'reached', 'no-data']
const markOf = ({ assessment }: Measured) => verdictMark(assessment?.verdict ?? 'no-data')

function results(source: Spoken): readonly Block[] {
  const { say, facts } = source
  const { judged, silent } = told(source)
  const placeOf = (one: Measured): number =>
    isVerdictGone(source, one.indicator) ? -1 : rank.indexOf(markOf(one))
  const first = judged.toSorted((a, b) => placeOf(a) - placeOf(b))
  const indicators = contentsOf(facts, 'indicator').length
  return [
    { kind: 'heading', words: plain(say('packs.results')) },
    {
      kind: 'table',
      caption: say('packs.results'),
      columns: [
        { head: say('packs.verdict'), share: 26 },
        { head: say('packs.indicator'), share: 36 },
        { head: say('packs.now'), share: 18, align: 'figure' },
        { head: say('packs.target'), share: 22, align: 'figure' },
      ],
      rows: first
        .slice(0, most)
        .map((one) => [
          verdictWord(source, one),
          indicatorWords(source, one.indicator),
          nowWords(source, one),
          amount(source, one.target?.ref, 'due'),
        ]),
    },
    {
      kind: 'note',
      words: plain(
        say('packs.results-note', {
          all: indicators,
          silent: silent.length,
          without: indicators - judged.length - silent.length,
        }),
      ),
    },
  ]
}

/** What is left of the figures with a target that were withdrawn, and what stands instead. */
const withdrawnNotes = (source: Spoken): readonly Block[] =>
  told(source)
    .judged.filter(({ indicator }) => figuresGone(source, indicator).length > 0)
    .map((one): Block => ({ kind: 'note', words: nameWords(source, one, ' · ') }))

/** What is better, worse and the same as last time. */
function changed(source: Spoken, all: readonly Standing[]): readonly Block[] {
  const { say, before } = source
  if (!before) return []
  const then = new Map(
    contentsOf(before.facts, 'status')
      .filter(({ part }) => part === 'lead')
      .map((one) => [one.commitment, one]),
  )
  const count = (is: (now: Of<'status'>, was: Of<'status'>) => boolean) =>
    all.filter(({ status }) => {
      const was = status && then.get(status.commitment)
      return status && was && is(status, was)
    }).length
  const counts = {
    better: count((now, was) => isWorse(was.status, now.status)),
    worse: count((now, was) => isWorse(now.status, was.status)),
    same: count((now, was) => now.status === was.status),
    fell: all.filter(({ status, commitment }) => !status && then.has(commitment.commitment)).length,
  }
  return [
    { kind: 'heading', words: plain(say('packs.changed', { round: before.round })) },
    {
      kind: 'table',
      caption: say('packs.changed', { round: before.round }),
      columns: [
        { head: say('packs.commitments'), share: 4 },
        { head: say('packs.number'), share: 1, align: 'figure' },
      ],
      rows: Object.entries(counts).map(([key, number]) => [
        plain(say(`packs.changed-${key}`)),
        plain(String(number)),
      ]),
    },
  ]
}

/** What the meeting is asked to decide, each in its title. */
export function asked(source: Spoken): readonly Block[] {
  const { say, facts } = source
  const all = saidBy(facts, 'proposal', proposalSays)
  if (all.length === 0) return []
  return [
    { kind: 'heading', words: plain(say('packs.asked')) },
    {
      kind: 'table',
      caption: say('packs.asked'),
      columns: [
        { head: say('packs.place'), share: 1 },
        { head: say('packs.proposal'), share: 12 },
      ],
      rows: all.map(({ ref }, place) => [plain(String(place + 1)), shows(source, ref, 'title')]),
    },
  ]
}

import type { Say } from '#kernel/i18n'
import type { Block, Section, Words } from '#features/pack-papers'
import type { Of } from '#features/snapshots'
import { contentsOf } from '#features/snapshots'
import { isReason } from '../deviations/rules.ts'
import type { Chosen, Reason } from '#features/deviations'
import { overruledWords } from './besides.ts'
import { countsOf } from './counts.ts'
import { indicatorWords, insteadWords, measured } from './figures.ts'
import type { Spoken } from './source.ts'
import { joined, marked, nameOf, plain, sentence, shows } from './source.ts'
import { commitmentWords, namesOf, statusWords } from './standing.ts'
import { figuresGone, statusGone, stubWords } from './withdrawn.ts'

/** The deviations first: those that were chosen in full, the rest on one line. */
export function deviating(source: Spoken): Section {
  const { say, deviations } = source
  const chosen = deviations.filter(({ isChosen }) => isChosen)
  const rest = deviations.filter(({ isChosen }) => !isChosen)
  const blocks: readonly Block[] = [
    {
      kind: 'words',
      words: plain(say('packs.deviations-lead', { ...countsOf(source), chosen: chosen.length })),
    },
    ...chosen.map((one, place) => deviationBlock(source, one, place + 1)),
    ...(rest.length > 0 ? [others(source, rest)] : []),
  ]
  return { title: say('packs.deviations'), breaks: true, blocks }
}

/** What a deviation is about, by name. */
export const subjectWords = (source: Spoken, { subject: { kind, id } }: Chosen): Words =>
  kind === 'commitment' ? commitmentWords(source, id) : indicatorWords(source, id)

/** Its state in mark and word. */
export function stateWords(source: Spoken, { fact, state, subject }: Chosen): Words {
  const found = subject.kind === 'commitment' && fact !== null ? source.byRef.get(fact) : undefined
  const content = found?.fact.content
  if (content?.kind === 'status') return statusWords(source, content)
  return markedState(source.say, state)
}

/** What was withdrawn has a word of its own, under the mark of what is not shown. */
const markedState = (say: Say, state: Chosen['state']): Words =>
  state === 'withdrawn' ? marked(say, 'withheld', state) : marked(say, state)

/** What is left of what was withdrawn, and of a figure what stands instead. */
export function withdrawnLines(
  source: Spoken,
  { subject: { kind, id } }: Chosen,
): readonly Words[] {
  if (kind === 'commitment') return statusGone(source, id)
  const instead = insteadWords(source, measured(source, id))
  return [
    ...figuresGone(source, id),
    joined([instead, plain(source.say('packs.verdict-gone-why'))], ' '),
  ]
}

/** Why the rule proposes it, but for what its state says already. */
export function reasonWords(source: Pick<Spoken, 'say'>, { reasons, state }: Chosen): string {
  const besides = reasons.filter((reason): reason is Reason => reason !== state)
  return besides.map((reason) => source.say(`packs.reason-${reason}`)).join('; ')
}

function deviationBlock(source: Spoken, one: Chosen, place: number): Block {
  const who = one.organisations.map((organisation) => nameOf(source, organisation)).join(', ')
  const why = reasonWords(source, one)
  return {
    kind: 'beside',
    label: [
      plain(String(place), { look: 'strong' }),
      stateWords(source, one),
      plain(who, { look: 'quiet' }),
    ],
    title: subjectWords(source, one),
    lines: [...linesOf(source, one), ...(why === '' ? [] : [plain(why, { look: 'quiet' })])].filter(
      (words) => words.length > 0,
    ),
  }
}

function linesOf(source: Spoken, one: Chosen): readonly Words[] {
  if (one.state === 'withdrawn') return withdrawnLines(source, one)
  return one.subject.kind === 'indicator'
    ? figureLines(source, one.subject.id)
    : statusLines(source, one)
}

/** Value and period, the target, and what the method said. */
export function figureLines(source: Spoken, indicator: string): readonly Words[] {
  const { newest, target, assessment } = measured(source, indicator)
  const of = (ref: string | undefined, part: string) =>
    ref === undefined ? [] : shows(source, ref, part)
  const now = newest
    ? sentence(source.say, 'packs.figure-now', {
        value: of(newest.ref, 'value'),
        period: of(newest.ref, 'period'),
      })
    : []
  const aim =
    target && of(target.ref, 'due').length > 0
      ? sentence(source.say, 'packs.figure-target', {
          value: of(target.ref, 'value'),
          due: of(target.ref, 'due'),
        })
      : []
  return [
    joined([now, aim], ' '),
    of(assessment?.ref, 'sentence'),
    of(assessment?.ref, 'disagreement'),
    ...overruledWords(source, indicator),
    ...figuresGone(source, indicator),
  ]
}

type Text = Of<'text'>
const fields = ['challenges', 'did'] as const

/** The text in which an authority says most of what stands in the way. */
export function tellingText(texts: readonly Text[]): Text | undefined {
  for (const field of fields) {
    const found = texts.find((one) => one.field === field)
    if (found) return found
  }
  return texts[0]
}

function statusLines(source: Spoken, { subject, fact }: Chosen): readonly Words[] {
  const { say, facts } = source
  if (fact === null) return [plain(say('packs.nobody-says'))]
  const status = source.byRef.get(fact)?.fact
  const proposed = shows(source, fact, 'proposed')
  const content = status?.content
  const disagrees =
    content?.kind === 'status' && content.proposed !== null && content.proposed !== content.status
  const rule = disagrees ? sentence(say, 'packs.rule-says', { status: proposed }) : []
  const texts = contentsOf(facts, 'text').filter(
    (one) => one.commitment === subject.id && one.organisation === status?.organisation,
  )
  const text = tellingText(texts)
  return [
    shows(source, fact, 'reason'),
    text ? shows(source, text.ref, 'text') : [],
    ...goneOf(source, subject.id),
    rule,
  ]
}

/** What is left of the words on a commitment that were withdrawn. */
export const goneOf = (source: Spoken, commitment: string): readonly Words[] =>
  source.facts
    .filter(
      (one) => one.commitment === commitment && one.stub && /^(?:status|text)$/.test(one.kind),
    )
    .map((fact) => stubWords(source, fact))

/** By name where its status asks for the meeting; otherwise by its number, for its name stands elsewhere. */
function shortWords(source: Spoken, one: Chosen): Words {
  if (isReason(one.state) || one.subject.kind === 'indicator') return subjectWords(source, one)
  const { number, title } = namesOf(source, one.subject.id)
  return number.length > 0 ? number : title
}

/** Everything that was not chosen, one line for each state. */
function others(source: Spoken, rest: readonly Chosen[]): Block {
  const { say } = source
  const alike = [...Map.groupBy(rest, ({ state }) => state)].map(([state, own]) => [
    ...markedState(say, state),
    ...plain(` (${own.length}): `),
    ...joined(
      own.map((one) => shortWords(source, one)),
      isReason(state) ? '; ' : ', ',
    ),
  ])
  return {
    kind: 'beside',
    label: [plain(say('packs.others'), { look: 'quiet' })],
    title: plain(say('packs.others-title', { count: rest.length })),
    lines: alike,
  }
}

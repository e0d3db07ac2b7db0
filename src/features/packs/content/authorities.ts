import type { Block, Section, Words } from '#features/pack-papers'
import type { Of } from '#features/snapshots'
import { contentsOf } from '#features/snapshots'
import { chartOf } from './chart.ts'
import { correctionNote } from './corrected.ts'
import { tellingText } from './deviating.ts'
import { figureTable, measuredBy } from './figures.ts'
import type { Spoken } from './source.ts'
import { nameOf, plain, sentence, shows } from './source.ts'
import { commitmentWords, namesOf, statusWords } from './standing.ts'
import { stubWords } from './withdrawn.ts'

/** Lines of a page that its tables and its own words share, what a chart takes of them, and letters of a line. */
const room = { page: 44, chart: 14, letters: 100 } as const

/** Of its own texts, in their order, as many as its page has room for, at least one; the rest stand on the round’s pages. */
function fitting(source: Spoken, organisation: string, texts: readonly Of<'text'>[]) {
  const lines = contentsOf(source.facts, 'line').filter((one) => one.organisation === organisation)
  const chart = chartOf(source, organisation).length > 0 ? room.chart : 0
  return quotable(texts, room.page - lines.length - measuredBy(source, organisation).length - chart)
}

/** The texts that stand on so many lines, each with the line that says what it is on. */
export function quotable<One extends { readonly text: string }>(texts: readonly One[], of: number) {
  let left = of
  return texts.filter(({ text }, place) => {
    left -= Math.ceil(text.length / room.letters) + 2
    return left >= 0 || place === 0
  })
}

/** One page for each authority that handed in, in its own words. */
export const authorities = (source: Spoken): readonly Section[] =>
  contentsOf(source.facts, 'report').map((report) => authority(source, report))

function authority(source: Spoken, report: Of<'report'>): Section {
  const { organisation } = report
  return {
    title: nameOf(source, organisation),
    breaks: true,
    blocks: [
      { kind: 'news', words: newsOf(source, report) },
      ...correctionNote(source, report),
      ...chartOf(source, organisation),
      lineTable(source, organisation),
      ...quotations(source, report),
      ...figures(source, organisation),
      ...questions(source, report),
    ],
  }
}

const leads = ({ facts }: Spoken, organisation: string) =>
  contentsOf(facts, 'status').filter(
    (one) => one.organisation === organisation && one.part === 'lead',
  )

function newsOf(source: Spoken, { organisation, openQuestions }: Of<'report'>): Words {
  const all = leads(source, organisation)
  const good = all.filter(({ status }) => status === 'done' || status === 'on-track').length
  const led = contentsOf(source.facts, 'line').filter(
    (one) => one.organisation === organisation && one.part === 'lead',
  )
  const news = source.say('packs.authority-news', { good, all: led.length })
  return plain(openQuestions > 0 ? news : `${news} ${source.say('packs.no-questions')}`)
}

const standsIn =
  ({ organisation, commitment }: Of<'line'>) =>
  (one: { readonly organisation: string | null; readonly commitment: string | null }): boolean =>
    one.organisation === organisation && one.commitment === commitment

/** Last time and this time, and whether the words are new. */
function lineTable(source: Spoken, organisation: string): Block {
  const { say, facts, before } = source
  const then = contentsOf(before?.facts ?? [], 'status')
  const texts = contentsOf(facts, 'text')
  const rows = contentsOf(facts, 'line')
    .filter((line) => line.organisation === organisation)
    .map((line) => {
      const now = contentsOf(facts, 'status').find(standsIn(line))
      const gone = facts.find((one) => one.kind === 'status' && one.stub && standsIn(line)(one))
      const was = then.find(standsIn(line))
      const own = texts.filter(standsIn(line))
      const isUnchanged = own.length > 0 && own.every(({ unchanged }) => unchanged)
      const { number, title } = namesOf(source, line.commitment)
      return [
        number,
        title,
        was ? plain(say(`packs.state-${was.status}`), { mark: was.status }) : plain('–'),
        nowWords(source, line, now?.ref ?? gone?.ref),
        plain(own.length === 0 ? '–' : say(isUnchanged ? 'packs.unchanged' : 'packs.new')),
      ]
    })
  return {
    kind: 'table',
    caption: say('packs.commitments'),
    columns: [
      { head: say('packs.place'), share: 20 },
      { head: say('packs.commitments'), share: before ? 84 : 105 },
      {
        head: before ? say('packs.round-head', { round: before.round }) : say('packs.last'),
        share: before ? 34 : 13,
      },
      { head: say('packs.round-head', { round: source.head.round }), share: 34 },
      { head: say('packs.text'), share: 19 },
    ],
    rows,
  }
}

function nowWords(source: Spoken, line: Of<'line'>, ref: string | undefined): Words {
  const content = ref === undefined ? undefined : source.byRef.get(ref)?.fact.content
  if (content?.kind === 'status') return statusWords(source, content)
  const gone = ref === undefined ? undefined : source.byRef.get(ref)?.fact
  if (gone) return stubWords(source, gone)
  return plain(line.part === 'contributor' ? source.say('packs.contributor') : '–')
}

/** Its own words on what deviates first, then on the rest, up to as many as a page holds. */
function quotations(source: Spoken, { organisation }: Of<'report'>): readonly Block[] {
  const { say, facts, deviations, around } = source
  const texts = contentsOf(facts, 'text').filter((one) => one.organisation === organisation)
  const gone = facts.filter(
    (one) => one.kind === 'text' && one.stub && one.organisation === organisation,
  )
  const order = deviations.map(({ subject }) => subject.id)
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  const telling = [...Map.groupBy(texts, ({ commitment }) => commitment)]
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .flatMap(([, own]) => tellingText(own) ?? [])
  const told = fitting(source, organisation, telling)
  if (told.length === 0 && gone.length === 0) return []
  const name = nameOf({ ...source, around }, organisation)
  return [
    { kind: 'heading', words: plain(say('packs.own-words', { name })) },
    ...told.map((text): Block => ({
      kind: 'quotation',
      words: shows(source, text.ref, 'text'),
      says: commitmentWords(source, text.commitment),
    })),
    ...gone.map((fact): Block => ({ kind: 'note', words: stubWords(source, fact) })),
    {
      kind: 'note',
      words: [
        ...plain(`${say('packs.texts-count', { shown: told.length, all: texts.length })} `),
        ...sentence(say, 'packs.said-by', {
          day: shows(source, `report:${organisation}`, 'signed'),
          name: plain(name),
        }),
      ],
    },
  ]
}

function figures(source: Spoken, organisation: string): readonly Block[] {
  const table = figureTable(source, organisation)
  if (!table) return []
  return [{ kind: 'heading', words: plain(source.say('packs.figures')) }, table]
}

/** What it was asked and has not answered; that nothing is open stands in its news. */
function questions(
  source: Spoken,
  { organisation, openQuestions }: Of<'report'>,
): readonly Block[] {
  if (openQuestions === 0) return []
  const count = shows(source, `report:${organisation}`, 'questions')
  return [
    { kind: 'heading', words: plain(source.say('packs.open-questions')) },
    { kind: 'words', words: sentence(source.say, 'packs.questions-open', { count }) },
  ]
}

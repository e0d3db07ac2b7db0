import { dayOf } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { Block, Cover, Paper, Section, Words } from '#features/pack-papers'
import { contentsOf } from '#features/snapshots'
import { authorities } from './authorities.ts'
import { deviating } from './deviating.ts'
import { silentTargets, targetTable, told } from './figures.ts'
import { dayWords, followUps, meetingOf, proposals } from './meeting.ts'
import { method } from './method.ts'
import { ministerSection } from './minister.ts'
import { overview } from './overview.ts'
import { silentOnes } from './silent.ts'
import type { PackSource, Spoken } from './source.ts'
import { plain, shows, spoken } from './source.ts'

/** The root in groups of four, as it is read aloud. */
const groups = (root: string): string => (root.match(/.{1,4}/g) ?? []).join(' ')

/** The whole pack in one language. */
export function packPaper(given: PackSource, say: Say): Paper {
  const source = spoken(given, say)
  const sections = [
    overview(source),
    deviating(source),
    proposals(source),
    ...authorities(source),
    silentOnes(source),
    targets(source),
    followUps(source),
    method(source),
  ].filter((one): one is Section => one !== null)
  const title = titleOf(source)
  return { ...frame(source), title, cover: coverOf(source), sections }
}

/** The minister's single page in one language. */
export function ministerPaper(given: PackSource, say: Say): Paper {
  const source = spoken(given, say)
  const title = say('packs.minister-title', { title: titleOf(source) })
  return { ...frame(source), title, cover: null, sections: [ministerSection(source, title)] }
}

const headFact = ({ facts }: Spoken) => contentsOf(facts, 'snapshot')[0]

const planTitle = (source: Spoken): string => {
  const head = headFact(source)
  return head ? source.say.text(head.title).text : source.head.plan
}

/** What a pack is called: the plan, and the period that it is about. */
export const titleOf = (source: Spoken): string =>
  source.say('packs.title', { plan: planTitle(source), period: periodOf(source) })

const periodOf = (source: Spoken): string =>
  shows(source, 'snapshot', 'period')
    .map(({ text }) => text)
    .join('') || source.head.round

/** What every page says of the paper. */
function frame(source: Spoken): Omit<Paper, 'title' | 'cover' | 'sections'> {
  const { say, head, origin, isDraft, warning } = source
  const zone = headFact(source)?.timeZone ?? 'UTC'
  const [year = 0, month = 0, day = 0] = dayOf(head.frozenAt, zone).split('-').map(Number)
  const [before = '', between = ''] = say('packs.page', { page: '\n', pages: '\n' }).split('\n')
  const draft = { word: say('packs.draft'), explained: say('packs.draft-explained') }
  return {
    language: say.language,
    author: 'Varde',
    root: isDraft ? null : head.root,
    home: `${origin}/${say.language}/plans/${head.plan}/rounds/${head.round}/snapshots/${head.number}`,
    madeAt: head.frozenAt,
    day: [year, month, day],
    warning: isDraft ? both(draft, warning) : warning,
    running: planTitle(source),
    audience: say('packs.audience'),
    foot: footOf(source, zone),
    pageWords: [before, between],
  }
}

type Warning = NonNullable<Paper['warning']>

const both = (draft: Warning, other: Paper['warning']): Warning =>
  other
    ? { word: `${draft.word} · ${other.word}`, explained: `${draft.explained} ${other.explained}` }
    : draft

function footOf({ say, head, isDraft }: Spoken, zone: string): string {
  const all = groups(head.root).split(' ')
  return [
    ...(head.caseNumber === null ? [] : [say('packs.foot-case', { number: head.caseNumber })]),
    isDraft
      ? say('packs.foot-draft', { at: say.moment(head.frozenAt, zone) })
      : say('packs.foot-frozen', {
          at: say.moment(head.frozenAt, zone),
          first: all.slice(0, 3).join(' '),
          last: all.slice(-2).join(' '),
        }),
  ].join(' · ')
}

function coverOf(source: Spoken): Cover {
  const { say, head, isDraft } = source
  const meeting = meetingOf(source)
  const fact = (label: string, words: Words) => ({ label: say(label), words })
  const numbered = shows(source, 'snapshot', 'case')
  return {
    kicker: plain(meeting?.body ? say.text(meeting.body).text : ''),
    title: plain(planTitle(source)),
    subtitle: plain(say('packs.status-of', { round: periodOf(source) })),
    lead: plain(
      meeting
        ? say('packs.for-meeting', { title: meeting.title, day: dayWords(source, meeting.heldOn) })
        : say('packs.for-committee'),
    ),
    facts: [
      fact('packs.case', numbered.length > 0 ? numbered : plain(say('packs.no-case'))),
      fact(
        'packs.frozen',
        isDraft ? plain(say('packs.not-frozen')) : shows(source, 'snapshot', 'frozen'),
      ),
      fact('packs.snapshot', isDraft ? plain('–') : shows(source, 'snapshot', 'number')),
      fact('packs.root', plain(isDraft ? '–' : groups(head.root))),
      fact('packs.verify', plain(say(isDraft ? 'packs.verify-draft' : 'packs.verify-how'))),
      fact('packs.readers', plain(say('packs.readers-who'))),
    ],
    contents: say('packs.contents'),
  }
}

function targets(source: Spoken): Section | null {
  const table = targetTable(source)
  const rest = silentTargets(source, told(source).silent)
  if (!table && rest.length === 0) return null
  const blocks: readonly Block[] = [
    ...(table ? [table] : []),
    { kind: 'note', words: rest },
    { kind: 'note', words: plain(source.say('packs.targets-note')) },
  ]
  return {
    title: source.say('packs.targets'),
    breaks: false,
    blocks: blocks.filter((one) => one.kind !== 'note' || one.words.length > 0),
  }
}

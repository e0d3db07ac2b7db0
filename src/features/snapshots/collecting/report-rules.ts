import type { Level } from '#kernel/facts'
import type { Edition, Item, Line, RecordedEvent, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import { roundRules } from '#features/rounds'
import type { Frozen } from '../facts/schema.ts'
import type { ToFreeze } from '../facts/snapshot.ts'
import type { RecordedFigure } from './schema.ts'

const has = ({ events }: Edition, act: RecordedEvent['act']): boolean =>
  events.some((event) => event.act === act)

/** The edition of a report that a pack speaks from: the newest that was taken, though another was handed in since. */
export const takenEdition = ({ editions }: Pick<Report, 'editions'>): Edition | undefined =>
  editions.findLast((edition) => has(edition, 'take'))

/** When a correction of what was taken was handed in that nobody has taken; null where there is none. */
export function correctedAt({ editions }: Pick<Report, 'editions'>, taken: Edition): Date | null {
  const newer = editions.find(
    ({ number, events }) => number > taken.number && last(events, 'hand-in'),
  )
  return newer ? (last(newer.events, 'hand-in')?.at ?? null) : null
}

type Open = Exclude<Level, 'restricted'>
const openLevel = (level: Level): Open | null => (level === 'restricted' ? null : level)

/** The lines of an edition that may stand in a pack: nothing restricted, nothing withdrawn as a whole. */
export const openLines = ({ lines }: Edition): readonly Line[] =>
  lines.filter(
    ({ level, withdrawn }) =>
      level !== 'restricted' && withdrawn.every(({ field }) => field !== null),
  )

const last = (events: readonly RecordedEvent[], act: RecordedEvent['act']) =>
  events.findLast((event) => event.act === act)

/** What stands in a taken edition, figures aside: the report, then line by line. */
export function factsOfReport(report: Report, edition: Edition): readonly ToFreeze[] {
  const { organisation } = report
  const { events, number } = edition
  const at = (act: RecordedEvent['act']) => last(events, act)?.at.toISOString() ?? ''
  const head: ToFreeze = {
    ref: `report:${organisation}`,
    level: 'public',
    facts: [],
    chains: [],
    content: {
      kind: 'report',
      organisation,
      edition: number,
      signedAs: last(events, 'sign')?.role ?? '',
      signedAt: at('sign'),
      handedInAt: at('hand-in'),
      takenAt: at('take'),
      correctedAt: iso(correctedAt(report, edition)),
      openQuestions: editionRules.openQuestions(events).size,
    },
  }
  return [head, ...openLines(edition).flatMap((line) => factsOfLine(report, line, number))]
}

function factsOfLine(report: Report, line: Line, edition: number): readonly ToFreeze[] {
  const { organisation } = report
  const { commitment, part, closedWithout } = line
  const own: ToFreeze = {
    ref: `line:${organisation}/${commitment}`,
    level: 'public',
    facts: [line.id],
    chains: [line.chain],
    content: { kind: 'line', organisation, commitment, part, edition, closedWithout },
  }
  return [own, ...line.items.flatMap((item) => factsOfItem(report, line, item))]
}

function factsOfItem(report: Report, line: Line, item: Item): readonly ToFreeze[] {
  const level = openLevel(item.level)
  const content = level && contentOf(report, line, item)
  if (!content) return []
  const fact = { ref: item.fact, content, level, facts: [item.fact], chains: [item.chain] }
  return [fact, ...because(report, line, item)]
}

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null

/** What is kept of where an item stands and what has happened to it. */
const placed = ({ organisation }: Report, { commitment }: Line, item: Item) => ({
  organisation,
  commitment,
  fact: item.fact,
  chain: item.chain,
  signedAt: iso(item.signedAt),
  handedInAt: iso(item.handedInAt),
  replaces: item.replaces,
  correction: item.reason,
})

/** What is frozen of an item; null for figures, which stand with their series, and for what rounds do not hold. */
function contentOf(report: Report, line: Line, item: Item): Frozen | null {
  const { content } = item
  const place = placed(report, line, item)
  switch (content.noun) {
    case 'status_rating': {
      const { status, proposed, method, language } = content
      const reason = content.reason === null ? null : { text: content.reason, language }
      return { kind: 'status', ...place, part: line.part, status, proposed, method, reason }
    }
    case 'statement': {
      const { text, language, unchanged } = content
      const asked = report.occasion.round?.questions.find(
        (one) => roundRules.fieldOfQuestion(one) === item.field,
      )
      const question = asked?.text ?? null
      return { kind: 'text', ...place, field: item.field, question, text, language, unchanged }
    }
    case 'milestone_report': {
      const { title, language, due, done, moved } = content
      return { kind: 'milestone', ...place, title, language, due, done, moved }
    }
    case 'evidence': {
      const { name, digest: sha256, size, mediaType } = content
      return { kind: 'evidence', ...place, name, sha256, size, mediaType }
    }
    case 'comparability': {
      const { indicator, earlier, about: later, answer, language } = content
      const sentence = content.sentence ? { text: content.sentence, language } : null
      return { kind: 'break', ...place, indicator, earlier, later, answer, sentence }
    }
    default:
      return null
  }
}

/** Why the rule proposed a status: as protected as the activity that decided, gone with whatever it judged. */
function because(
  { organisation }: Report,
  { commitment }: Line,
  { content, fact, chain }: Item,
): readonly ToFreeze[] {
  if (content.noun !== 'status_rating' || content.judged === null) return []
  const { judged } = content
  const level = openLevel(judged.level)
  if (level === null) return []
  const chains = [chain, ...judged.chains]
  const said = { kind: 'proposal', organisation, commitment, status: fact } as const
  const frozen = { ...said, sentence: judged.sentence }
  return [{ ref: `proposal:${fact}`, content: frozen, level, facts: [fact], chains }]
}

/** The figures of a taken edition, as they lie on record beside all others of their series. */
export const figuresOfReport = (report: Report, edition: Edition): readonly RecordedFigure[] =>
  openLines(edition).flatMap(({ commitment, items }) =>
    items.flatMap((item) => figureOf(report, commitment, item) ?? []),
  )

const unsaid = { state: 'value', qualifier: null, reference: null, reported: null, expected: null }

function figureOf(report: Report, commitment: string, item: Item): RecordedFigure | null {
  const { content, fact: id, chain, replaces, reason, signedAt, handedInAt } = item
  const level = openLevel(item.level)
  if (content.noun !== 'observation' || level === null || handedInAt === null) return null
  const { indicator, value, numerator, denominator, source } = content
  const { organisation, occasion, measures } = report
  const moments = { signedAt, handedInAt, published_at: handedInAt }
  return {
    id,
    chain,
    indicator,
    organisation,
    commitment,
    level,
    replaces,
    reason,
    value,
    numerator,
    denominator,
    source,
    origin: 'people',
    about: occasion.period,
    definition: measures.get(indicator)?.definition ?? 1,
    ...moments,
    ...unsaid,
  }
}

import { canonical } from '#kernel/canonical'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import type { Edition, Item, Line, Report, ReportKey } from '#features/editions'
import { acting, drafting, editionRules } from '#features/editions'
import type { Known, Proposal } from './proposals.ts'
import { proposalsFor, readKnown } from './proposals.ts'

type Rated = Item & { readonly content: Extract<Item['content'], { noun: 'status_rating' }> }

const isRated = (item: Item): item is Rated => item.content.noun === 'status_rating'

/** The status of a line that is still a draft, judged anew: the person's answer beside what is proposed now. */
function judgedAnew(item: Rated, { status: proposed, method, judged }: Proposal): Rated {
  return { ...item, content: { ...item.content, proposed, method, judged } }
}

/**
 * A line with its draft status beside what the rule proposes now, so that nobody is asked why he differs from
 * something that no rule says any more.
 */
export const withProposal = (line: Line, proposal: Proposal | undefined): Line => ({
  ...line,
  items: line.items.map((item) =>
    proposal && item.draft && isRated(item) ? judgedAnew(item, proposal) : item,
  ),
})

const isDraft = ({ events }: Edition): boolean => editionRules.stateOf(events) === 'draft'

/** A report whose draft, if one is written in, stands beside what the rules propose now. */
export async function withProposals(tx: Tx, report: Report, now: Date): Promise<Report> {
  if (!writtenIn(report)) return report
  return besideProposals(
    report,
    (await readKnown(tx, report, [report.occasion], now))(report.occasion),
    now,
  )
}

const writtenIn = (report: Report): Edition | undefined => {
  const draft = report.occasion.round ? editionRules.findUnderWay(report) : undefined
  return draft && isDraft(draft) ? draft : undefined
}

/** The same where it is known what the rules go by. */
export function besideProposals(report: Report, known: Known, now: Date): Report {
  const draft = writtenIn(report)
  if (!draft) return report
  const proposals = proposalsFor(report, draft.lines, known, now)
  const lines = draft.lines.map((line) => withProposal(line, proposals.get(line.commitment)))
  const editions = report.editions.map((one) => (one.id === draft.id ? { ...one, lines } : one))
  return { ...report, editions }
}

/** Keeps with every draft status what the rules propose now, before a text is sent for signature. */
export async function keepProposals(tx: Tx, visit: Visit, key: ReportKey): Promise<void> {
  const { plan, round, organisation } = key
  const held = await acting.holdReport(
    tx,
    visit,
    { plan, round, organisation },
    editionRules.mayDo.send,
  )
  const now = await withProposals(tx, held, visit.now)
  const before = new Map(itemsOf(held).map(({ item }) => [item.fact, item]))
  const other = itemsOf(now).flatMap(({ line, item }) =>
    item.draft && isRated(item) && isOther(before.get(item.fact), item)
      ? [{ ...factOf(held, line, item), rating: item.content }]
      : [],
  )
  if (other.length > 0) await drafting.saveDraftRatings(tx, other)
}

const itemsOf = ({ editions }: Report) =>
  editions
    .flatMap(({ lines }) => lines)
    .flatMap((line) => line.items.map((item) => ({ line, item })))

const isOther = (before: Item | undefined, now: Item): boolean =>
  canonical(before?.content) !== canonical(now.content)

/** The columns of a fact as they lie in its table already. */
const factOf = ({ plan, organisation, occasion }: Report, { commitment }: Line, item: Item) => ({
  id: item.fact,
  chain: item.chain,
  plan,
  organisation,
  about: item.about ?? occasion.period,
  commitment,
  level: 'public' as const,
  recordedAt: item.recordedAt,
  recordedBy: item.recordedBy ?? '',
  replaces: item.replaces,
  reason: item.reason,
})

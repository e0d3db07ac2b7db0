import { isClosed } from '../occasions/rules.ts'
import type { Edition, Report } from '../reports/schema.ts'
import type { Act } from './rules.ts'
import { stateOf, statesFor } from './rules.ts'

type Acted = Pick<Edition, 'events'>

interface Several<One extends Acted> {
  readonly editions: readonly One[]
}

const isUnderWay = ({ events }: Acted): boolean =>
  ['draft', 'awaiting-signature', 'signed'].includes(stateOf(events))

/** The edition that is not handed in yet. */
export const findUnderWay = <One extends Acted>({ editions }: Several<One>): One | undefined =>
  editions.find(isUnderWay)

/** The edition that is handed in and counts; another may be under way beside it. */
export const findHandedIn = <One extends Acted>({ editions }: Several<One>): One | undefined =>
  editions.findLast(({ events }) =>
    statesFor.take.concat(['taken-into-pack']).includes(stateOf(events)),
  )

/** Whether what is written, or would be begun, is received no more: a first report of a closed round. A correction always is. */
export const isTooLate = (report: Pick<Report, 'editions' | 'occasion'>): boolean =>
  isClosed(report.occasion) &&
  findHandedIn(report) === undefined &&
  (report.editions.at(-1)?.number ?? 1) === 1

/** How much of an edition's history there is; forms carry it, so that nobody acts on what he did not see. */
export const seenOf = ({ number, events }: Edition): string => `${number}.${events.length}`

const underWayFirst: readonly Act[] = ['send', 'take-back', 'return', 'sign', 'hand-in']

/** The edition that an act concerns: what is under way, or what was handed in. */
export function editionFor(act: Act, report: Report): Edition | undefined {
  const both = [findUnderWay(report), findHandedIn(report)]
  const [first, second] = underWayFirst.includes(act) ? both : both.toReversed()
  return first ?? second
}

/** The facts that are new in an edition: nobody has signed them. */
export const newFacts = ({ lines }: Pick<Edition, 'lines'>) =>
  factsOf(lines.flatMap(({ items }) => items.filter(({ signedAt }) => signedAt === null)))

/** Items as the facts they refer to, each once. */
export const factsOf = (items: Edition['lines'][number]['items']) =>
  items.map(({ fact: id, chain, content: { noun } }) => ({ noun, id, chain }))

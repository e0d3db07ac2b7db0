import type { InPlan, Policy } from '#kernel/access'
import { hasRole } from '#kernel/access'
import type { ReceivedDocument } from './schema.ts'

/** Who runs the plan: hands documents over, and asks. */
export const runPlan: Policy<InPlan> = (actor, { plan }) =>
  hasRole(actor, ['coordinator'], { plan })

/** Who may drop a document: whoever runs the plan, and an authority's editors. */
export const drop: Policy<InPlan> = (actor, { plan }) =>
  hasRole(actor, ['coordinator', 'editor'], { plan })

/** Who may drop a document that says whose it is: an editor his own authority's alone, or one that says nobody's. */
export const dropAs: Policy<Pick<ReceivedDocument, 'plan' | 'organisation'>> = (
  actor,
  { plan, organisation },
) =>
  organisation === null
    ? drop(actor, { plan })
    : runPlan(actor, { plan }) || hasRole(actor, ['editor'], { plan, organisation })

/** Who may look whether there are documents of his. */
export const enter: Policy<InPlan> = (actor, { plan }) =>
  hasRole(actor, ['coordinator', 'editor', 'approver'], { plan })

type Held = Pick<ReceivedDocument, 'plan' | 'droppedBy' | 'organisation'>

const dropped: Policy<Held> = (actor, { plan, droppedBy }) =>
  actor.kind === 'account' && actor.account === droppedBy && enter(actor, { plan })

/** Who reads a document: the coordinator, whoever dropped it, and the authority. */
export const read: Policy<Held> = (actor, held) =>
  runPlan(actor, held) ||
  dropped(actor, held) ||
  (held.organisation !== null &&
    hasRole(actor, ['editor', 'approver'], { plan: held.plan, organisation: held.organisation }))

/** Who sees what was handed over to an authority: its own people, and the coordinator. */
export const readHanded: Policy<{ readonly plan: string; readonly organisation: string }> = (
  actor,
  place,
) => runPlan(actor, place) || hasRole(actor, ['editor', 'approver'], place)

/** Who answers what is asked about it, and puts it aside. */
export const answer: Policy<Held> = (actor, held) => runPlan(actor, held) || dropped(actor, held)

/** Who takes what it says into the authority's own draft. */
export const take: Policy<Held> = (actor, { plan, organisation }) =>
  organisation !== null && hasRole(actor, ['editor'], { plan, organisation })

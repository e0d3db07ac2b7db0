import type { Period } from '#kernel/clock'
import type { Notice } from '#features/rounds'
import type { ReceivedDocument } from '../schema.ts'

/** An authority's people hear that its document is a draft now, or lies beside their plan; no word of it. */
export function handedOverNotice(
  { plan, id }: Pick<ReceivedDocument, 'plan' | 'id'>,
  {
    organisation,
    period,
    isBeside,
  }: { readonly organisation: string; readonly period: Period; readonly isBeside: boolean },
): Notice {
  const code = period.replace('/', '-')
  const home = `/plans/${plan}/organisations/${organisation.split(':')[1] ?? ''}/implementation-plans`
  const values = { period: code }
  return {
    to: { roles: ['editor', 'approver'], plan, organisation },
    subject: (say) => say('received.mail-subject', values),
    text: (say) => say(isBeside ? 'received.mail-beside' : 'received.mail-draft', values),
    path: isBeside ? `/plans/${plan}/received/${id}` : `${home}/${code}`,
  }
}

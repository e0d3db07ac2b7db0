import type { Notice } from '#features/rounds'
import type { Collected } from '../collecting/collect.ts'

/** Everybody who reports in the round hears that it was frozen; the mail says where, and no word of any report. */
export function frozenNotices(
  { context }: Pick<Collected, 'context'>,
  {
    plan,
    round,
    number,
  }: { readonly plan: string; readonly round: string; readonly number: number },
): readonly Notice[] {
  const organisations = new Set(context.everyone.map(({ organisation }) => organisation))
  return [...organisations].map((organisation) => ({
    to: { roles: ['editor', 'approver'], plan, organisation },
    subject: (say) => say('snapshots.mail-subject', { round, number }),
    text: (say) => say('snapshots.mail-text', { round, number }),
    path: `/plans/${plan}/rounds/${round}/snapshots/${number}`,
  }))
}

import type { Language } from '#kernel/i18n'
import type { SnapshotHead } from '#features/snapshots'

/** Where everybody reads a snapshot of a closed round. */
export const frozenAddress = (
  language: Language,
  { plan, round, number }: Pick<SnapshotHead, 'plan' | 'round' | 'number'>,
): string => `/${language}/plans/${plan}/snapshots/${round}-${number}`

/** Where its file is fetched. */
export const fileAddress = ({ plan, round, number }: SnapshotHead): string =>
  `/api/v1/plans/${plan}/rounds/${round}/snapshots/${number}/file`

import type { Run } from '#kernel/jobs'
import { cancelRun } from '#kernel/jobs'
import { operation } from '#kernel/operations'

/** Somebody stops long work of his own. */
export const stopRun = operation(
  'stop-run',
  (visit, { id }: { readonly id: string }): Promise<Run> =>
    visit.transaction((tx) => cancelRun(tx, visit, id)),
)

import type { Actor } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Say } from '#kernel/i18n'
import type { LongJob } from '#kernel/jobs'
import type { Visit } from '#kernel/operations'
import type { PageFrame } from '#kernel/ui'

/** What stands around every page of the slice besides its own words. */
export type Around = Pick<
  PageFrame,
  'place' | 'navigation' | 'account' | 'exercise' | 'search' | 'foot'
>

/** What the slice is told of the installation, once, at the start. */
export interface RecordsInstallation {
  /** All long work there is: what its pages are called and show. */
  readonly longJobs: readonly LongJob[]
  /** Whether mail leaves the machine; where it does not, a page does not promise one. */
  readonly mailGoesOut: boolean
  /** The zone in which somebody reads the time: no page here is of one plan. UTC unless told. */
  readonly zoneOf?: (tx: Tx, actor: Actor) => Promise<string>
  readonly around?: (say: Say, visit: Visit) => Around
}

let installed: Required<RecordsInstallation> | undefined

/** Tells the slice about the installation. */
export function setUpRecords(given: RecordsInstallation): void {
  installed = {
    zoneOf: () => Promise.resolve('UTC'),
    around: () => ({}),
    ...given,
  }
}

/** The installation as it was told. */
export function installation(): Required<RecordsInstallation> {
  if (!installed) throw new Error('setUpRecords has not been called')
  return installed
}

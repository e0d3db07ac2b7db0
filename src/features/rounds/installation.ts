import type { Tx } from '#kernel/db'
import type { Say } from '#kernel/i18n'
import type { Mail } from '#kernel/mail'
import type { Visit } from '#kernel/operations'
import type { PageFrame } from '#kernel/ui'

/** What stands around every working page besides its own words. */
export type Around = Pick<PageFrame, 'account' | 'exercise' | 'search'>

/** What the slices around rounds are told of the installation, once, at the start. */
export interface RoundsInstallation {
  /** The origin that people reach, without a slash at its end; stands before addresses in mails. */
  readonly origin: string
  /** Hands a mail over as part of the transaction: it goes out once, if and only if the deed is kept. */
  readonly post: (tx: Tx, mail: Mail) => Promise<void>
  readonly around: (say: Say, visit: Visit) => Around
}

let installed: RoundsInstallation | undefined

/** Tells the slice about the installation. */
export function setUpRounds(given: RoundsInstallation): void {
  installed = given
}

/** The installation as it was told. */
export function installation(): RoundsInstallation {
  if (!installed) throw new Error('setUpRounds has not been called')
  return installed
}

/** What stands around a working page: who reads, and that the instance is an exercise. */
export const around = (say: Say, visit: Visit): Around => installation().around(say, visit)

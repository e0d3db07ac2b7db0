import type { Operation } from '#kernel/operations'
import * as links from './links/operations.ts'
import { closeAccount } from './persons/operations.ts'

/** Everything that people do here, for the test that tries each as everyone. */
export const operations: readonly Operation[] = [
  links.invitePerson,
  links.resendInvitation,
  links.takeBackInvitation,
  links.makeFirstLink,
  links.acceptInvitation,
  links.requestReset,
  links.resetPassword,
  closeAccount,
]

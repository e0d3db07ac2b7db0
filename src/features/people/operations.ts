import type { Operation } from '#kernel/operations'
import * as accounts from './accounts/operations.ts'
import * as invitations from './invitations/operations.ts'
import * as roles from './roles/operations.ts'
import * as secondFactor from './second-factor/operations.ts'
import * as sessions from './sessions/operations.ts'
import * as signIn from './sign-in/operations.ts'
import * as tokens from './tokens/operations.ts'

/** Everything that people do here, for the test that tries each as everyone. */
export const operations: readonly Operation[] = [
  invitations.invitePerson,
  invitations.resendInvitation,
  invitations.takeBackInvitation,
  invitations.makeFirstLink,
  invitations.acceptInvitation,
  invitations.requestReset,
  invitations.resetPassword,
  signIn.signIn,
  signIn.enterCode,
  sessions.signOut,
  sessions.endSession,
  accounts.changeDetails,
  accounts.changePassword,
  accounts.closeAccount,
  secondFactor.offerSecondFactor,
  secondFactor.setSecondFactor,
  secondFactor.renewRecoveryCodes,
  secondFactor.takeSecondFactor,
  roles.giveRole,
  roles.endRole,
  tokens.createToken,
  tokens.endToken,
]

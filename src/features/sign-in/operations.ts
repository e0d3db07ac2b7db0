import type { Operation } from '#kernel/operations'
import { changePassword } from './credentials/operations.ts'
import { enterCode, signIn } from './methods/operations.ts'
import * as secondFactor from './second-factor/operations.ts'
import { endSession, signOut } from './sessions/operations.ts'
import { createToken, endToken } from './tokens/operations.ts'

/** Everything that people do here, for the test that tries each as everyone. */
export const operations: readonly Operation[] = [
  signIn,
  enterCode,
  signOut,
  endSession,
  changePassword,
  secondFactor.offerSecondFactor,
  secondFactor.setSecondFactor,
  secondFactor.renewRecoveryCodes,
  secondFactor.takeSecondFactor,
  createToken,
  endToken,
]

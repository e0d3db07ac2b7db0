import type { Operation } from '#kernel/operations'
import { changeDetails } from './accounts/operations.ts'
import { endRole, giveRole } from './roles/operations.ts'

/** Everything that people do here, for the test that tries each as everyone. */
export const operations: readonly Operation[] = [changeDetails, giveRole, endRole]

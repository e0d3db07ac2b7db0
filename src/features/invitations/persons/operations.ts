import type { Visit } from '#kernel/operations'
import { operation } from '#kernel/operations'
import * as steps from './steps.ts'

/** An account is closed; its person may be invited again. */
export const closeAccount = operation('close-account', (visit: Visit, id: string) =>
  visit.transaction((tx) => steps.closeAccount(tx, visit, id)),
)

import { accounts } from '#features/people'
import type { Visit } from '#kernel/operations'
import { operation, refused } from '#kernel/operations'
import * as store from './store.ts'

/** A browser signs out, or gives up at the second step. */
export const signOut = operation('sign-out', (visit: Visit, session: string) =>
  visit.transaction(async (tx) => {
    await store.endByToken(tx, session)
    return 'signed-out' as const
  }),
)

/** A person ends one of his sessions, or all but the one he sits at. */
export const endSession = operation(
  'end-session',
  (visit: Visit, which: { readonly id: string } | { readonly allBut: string | undefined }) =>
    visit.transaction(async (tx) => {
      const account = accounts.ownId(visit)
      if ('allBut' in which) await store.endAll(tx, account, which.allBut)
      else if (!(await store.endById(tx, account, which.id))) return refused('session-ended')
      return 'ended' as const
    }),
)

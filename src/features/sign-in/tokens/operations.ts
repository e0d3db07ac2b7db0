import { randomUUID } from 'node:crypto'
import { accounts, note } from '#features/people'
import { newToken, tokenDigest } from '#kernel/auth'
import type { Refused, Visit } from '#kernel/operations'
import { operation, refused } from '#kernel/operations'
import { mostTokens, tokenDays } from './rules.ts'
import * as store from './store.ts'

/** A new token, shown once. */
export interface MadeToken {
  readonly token: string
}

/** A person makes a token for a program: it reaches what the person reaches, but for what asks for a code. */
export const createToken = operation(
  'create-token',
  (visit: Visit, given: { readonly name: string; readonly days: number }) =>
    visit.transaction(async (tx): Promise<MadeToken | Refused> => {
      const { id: account } = await accounts.ownForUpdate(tx, visit)
      const name = accounts.nameOf(given.name)
      if (name === null) return refused('token-name-wrong')
      if (!tokenDays.some((days) => days === given.days)) return refused('token-days-wrong')
      const open = await store.listTokens(tx, account, visit.now)
      if (open.length >= mostTokens) return refused('token-too-many', { most: mostTokens })

      const token = `varde_${newToken()}`
      const expiresAt = new Date(visit.now.getTime() + given.days * 86_400_000)
      const made = { id: randomUUID(), name, createdAt: visit.now, expiresAt }
      await store.addToken(tx, account, { ...made, digest: tokenDigest(token) })
      note(tx, visit, { operation: 'create-token', subject: { account, token: made.id } })
      return { token }
    }),
)

/** A person ends one of his tokens. */
export const endToken = operation('end-token', (visit: Visit, id: string) =>
  visit.transaction(async (tx) => {
    const { id: account } = await accounts.ownForUpdate(tx, visit)
    if (!(await store.endToken(tx, account, { id, at: visit.now }))) return refused('token-ended')
    note(tx, visit, { operation: 'end-token', subject: { account, token: id } })
    return 'ended' as const
  }),
)

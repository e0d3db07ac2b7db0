import { createHash } from 'node:crypto'
import type { ClientBase, QueryResult } from 'pg'
import type { Statement } from './statement.ts'

/** Thrown where a migration of another node has outdated a kept plan: the deed is to be done anew. */
export class PlanOutdated extends Error {
  constructor(cause: unknown) {
    super('a statement was planned before the tables changed', { cause })
  }
}

/** What the connections of a login call their statements. */
export interface StatementNames {
  /** Undefined where so many have a name already that this one gets none. */
  nameOf(text: string): string | undefined
  /** From now on the statement of this name, and all others, are planned anew under other names. */
  outdated(text: string, name: string): void
}

/** Gives at most so many statements a name; the database keeps a plan for each on each connection. */
export function statementNames(most = 200): StatementNames {
  let names = new Map<string, string>()
  let round = 0
  return {
    nameOf(text) {
      const known = names.get(text)
      if (known !== undefined || names.size >= most) return known
      const name = `${round}.${createHash('sha256').update(text).digest('base64url')}`
      names.set(text, name)
      return name
    },
    outdated(text, name) {
      if (names.get(text) !== name) return // others have said so already
      round += 1
      names = new Map()
    },
  }
}

// PostgreSQL's words for what a kept plan runs into when columns have become of another type:
// feature_not_supported ("cached plan must not change result type"), datatype_mismatch, undefined_function.
const changed = new Set(['0A000', '42804', '42883'])

const saysChanged = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && changed.has(String(error.code))

/** Sends a statement on a connection. */
export type Send = (connection: ClientBase, statement: Statement) => Promise<QueryResult>

/**
 * Sends statements so that a connection plans each once: planning the views takes longer than looking
 * into them. Statements without values (`begin`, `commit`) are sent as they are.
 */
export function planningOnce(names: StatementNames = statementNames()): Send {
  const ran = new WeakMap<ClientBase, Set<string>>()
  return async (connection, { text, values }) => {
    const name = values.length > 0 ? names.nameOf(text) : undefined
    if (name === undefined) return connection.query(text, [...values])
    const ranHere = ran.get(connection) ?? new Set()
    ran.set(connection, ranHere)
    try {
      const result = await connection.query({ name, text, values: [...values] })
      ranHere.add(name)
      return result
    } catch (error) {
      if (!ranHere.has(name) || !saysChanged(error)) throw error
      names.outdated(text, name)
      throw new PlanOutdated(error)
    }
  }
}

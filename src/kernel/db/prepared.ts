import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'

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

type Ask = (statement: {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}) => Promise<unknown>

/**
 * Lets a connection plan a statement once: planning the views takes longer than looking into them.
 * Statements without values (`begin`, `commit`) are sent as they are.
 */
export function keepPlans(client: ClientBase, names: StatementNames): void {
  const plain = client.query.bind(client)
  // One of the forms that the client takes, with a name; its types know only the form with a class.
  const ask = plain as unknown as Ask
  const ran = new Set<string>()

  const named = async (text: string, values: readonly unknown[], name: string) => {
    try {
      const result = await ask({ name, text, values })
      ran.add(name)
      return result
    } catch (error) {
      if (!ran.has(name) || !saysChanged(error)) throw error
      names.outdated(text, name)
      throw new PlanOutdated(error)
    }
  }

  Object.assign(client, {
    query: (...sent: unknown[]): unknown => {
      const [text, values] = sent
      const name =
        sent.length === 2 && typeof text === 'string' && Array.isArray(values) && values.length > 0
          ? names.nameOf(text)
          : undefined
      if (name === undefined || !Array.isArray(values)) return Reflect.apply(plain, client, sent)
      return named(String(text), values, name)
    },
  })
}

import type { RawBuilder } from 'kysely'
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'

/** A statement as it is sent: its text, and the values that stand in it as `$1`, `$2`. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

// Kysely puts statements together; sending them is ours.
const writer = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** Writes out a statement, with all the pieces that were put into it. */
export function written(statement: RawBuilder<unknown>): Statement {
  const { sql, parameters } = statement.compile(writer)
  return { text: sql, values: parameters }
}

import { z } from 'zod'
import type { Parts } from './content.ts'
import { headSchema } from './head.ts'

/**
 * The JSON Schema (2020-12) of every file of a package: plan.yaml is its first form, any other file its
 * second. Editors complete and check with it; `plan check` knows more (ids, references, languages).
 */
export function planSchema(parts: Parts): Readonly<Record<string, unknown>> {
  const sections = z.strictObject(
    Object.fromEntries(
      parts.map(({ section, schema }) => [section, z.array(schema).exactOptional()]),
    ),
  )
  const { $schema, ...schema } = z.toJSONSchema(z.union([headSchema, sections]), {
    io: 'input',
    unrepresentable: 'any',
  })
  return { $schema, title: 'A file of a Varde plan package', ...schema }
}

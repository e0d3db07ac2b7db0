import { z } from 'zod'
import { badRequest } from '#kernel/operations'

interface Allowed {
  readonly allowed: 'names' | 'missing' | 'choice' | 'once'
  readonly choices?: readonly string[]
}

/** Refuses a part of the query, and says why. */
export const refused = (name: string, { allowed, choices = [] }: Allowed) =>
  badRequest('query-unreadable', { name, allowed, choices: choices.join(', '), from: 0, to: 0 })

/** Refuses a value that is none of those that there are. */
export const refuseChoice = (name: string, choices: readonly string[]) =>
  refused(name, { allowed: 'choice', choices })

/** Refuses a part of the query by its name, and says what the schema lets it be. */
export const refuseQuery = (name: string, schema?: z.ZodObject) =>
  badRequest('query-unreadable', { name, ...allowedIn(name, schema) })

// What a part may be, as JSON Schema says it.
const choice = z.object({ enum: z.array(z.string()) })
const span = z.object({ minimum: z.number(), maximum: z.number() })

function allowedIn(name: string, schema: z.ZodObject | undefined) {
  const part: unknown = schema?.shape[name]
  const nothing = { allowed: 'unsaid', choices: '', from: 0, to: 0 }
  if (!(part instanceof z.ZodType)) return nothing
  const described: unknown = z.toJSONSchema(part, { unrepresentable: 'any' })
  const [one, number] = [choice.safeParse(described), span.safeParse(described)]
  if (one.success) return { ...nothing, allowed: 'choice', choices: one.data.enum.join(', ') }
  if (!number.success) return nothing
  const { minimum: from, maximum: to } = number.data
  if (to > mostSaid) return { ...nothing, allowed: 'from', from }
  return { ...nothing, allowed: 'span', from, to }
}

/** A number that no schema of ours sets as a bound: what JSON can hold at most. */
const mostSaid = 1_000_000

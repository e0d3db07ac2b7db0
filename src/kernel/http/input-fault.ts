import { z } from 'zod'

/** What is said of a body that cannot be read: where, what is wrong there, and what may stand there. */
export type InputFault = Readonly<Record<keyof typeof nothing, string>>

const nothing = {
  name: '',
  place: 'part',
  wanted: 'unsaid',
  unknown: '',
  type: '',
  holds: '',
  keys: '',
}

/** A part that is named by itself, and the words that it may be. */
export const faultAt = (name: string, choices: readonly string[] = []): InputFault => ({
  ...nothing,
  name,
  ...(choices.length > 0 ? { holds: 'choices', keys: choices.join(', ') } : {}),
})

// A schema of ours as JSON Schema says it.
const node = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
})
type Node = z.output<typeof node>

/** A node and, where it is several, each of them. */
function nodesOf(given: unknown): readonly Node[] {
  const read = node.safeParse(given)
  if (!read.success) return []
  const { anyOf = [], oneOf = [], allOf = [] } = read.data
  return [read.data, ...[...anyOf, ...oneOf, ...allOf].flatMap(nodesOf)]
}

const below = (place: PropertyKey, { properties, additionalProperties, items }: Node) =>
  nodesOf(properties?.[String(place)] ?? additionalProperties ?? items)

/** What a schema says of the first fault in what was sent. */
export function faultIn(schema: z.ZodType, sent: unknown, { issues }: z.ZodError): InputFault {
  const [first] = issues
  const path = first ? placeOf(first) : []
  const root = nodesOf(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }))
  const nodes = path.reduce<readonly Node[]>(
    (found, place) => found.flatMap((one) => below(place, one)),
    root,
  )
  const value = path.reduce<unknown>((held, place) => partOf(held, place), sent)
  const choices = choicesIn(nodes)
  const keys = [...new Set(nodes.flatMap(({ properties = {} }) => Object.keys(properties)))]
  const unknown = isObject(value)
    ? Object.keys(value).find((key) => !keys.includes(key))
    : undefined
  return {
    ...faultAt(path.join('.'), choices),
    place: path.length === 0 ? 'all' : 'part',
    ...(value === undefined ? { wanted: 'missing' } : {}),
    ...(isObject(value) || choices.length > 0 ? {} : { type: typeIn(nodes) }),
    ...(keys.length > 0 ? { holds: 'keys', keys: keys.join(', ') } : {}),
    ...(keys.length > 0 && unknown !== undefined ? { wanted: 'unknown', unknown } : {}),
  }
}

/** Where a fault is; of several shapes the one that knows every key of what was sent says so. */
function placeOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  if (issue.code !== 'invalid_union') return issue.path
  const fits = issue.errors.filter((faults) =>
    faults.every(({ code, path }) => code !== 'unrecognized_keys' && path.length > 0),
  )
  const inside = fits.length === 1 ? fits[0]?.[0] : undefined
  return inside ? [...issue.path, ...placeOf(inside)] : issue.path
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const partOf = (held: unknown, place: PropertyKey): unknown =>
  typeof held === 'object' && held !== null ? Reflect.get(held, place) : undefined

/** The words that may stand there. */
const choicesIn = (nodes: readonly Node[]): readonly string[] => [
  ...new Set(
    nodes
      .flatMap(({ enum: several = [], const: one }) => [...several, one])
      .filter((value) => typeof value === 'string'),
  ),
]

/** The one kind that is expected; unsaid where it may be several. */
function typeIn(nodes: readonly Node[]): string {
  const types = new Set(nodes.flatMap(({ type }) => type ?? []).filter((type) => type !== 'null'))
  const [only = ''] = types
  return types.size === 1 ? only : ''
}

import { z } from 'zod'
import type { Writable } from '#kernel/yaml'

type Shape = z.core.JSONSchema.BaseSchema

const shapes = new WeakMap<z.ZodType, Shape>()

/** A schema as JSON Schema, of what files say (numbers are numbers). */
export function shapeOf(schema: z.ZodType): Shape {
  const known = shapes.get(schema)
  if (known) return known
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  shapes.set(schema, shape)
  return shape
}

/** A place in a value, and what stands there. */
export interface Spot {
  readonly pointer: string
  readonly value: Readonly<Record<string, unknown>>
}

/** The places in a value for which its schema asks for one of the shared fields. */
export function spots(
  schema: z.ZodType,
  field: 'texts' | 'source',
  value: unknown,
): readonly Spot[] {
  const root = shapeOf(schema)
  const found = new Map<string, Spot>()
  const look = (shape: Shape, at: unknown, pointer: string): void => {
    if (shape.$ref === `#/$defs/${field}`) {
      if (isMapping(at)) found.set(pointer, { pointer, value: at })
      return
    }
    for (const option of optionsOf(shape, root)) look(option, at, pointer)
    for (const [key, inner] of innerOf(shape, at))
      look(inner.shape, inner.value, `${pointer}/${key}`)
  }
  look(root, value, '')
  return [...found.values()]
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isShape = (shape: unknown): shape is Shape => typeof shape === 'object' && shape !== null

/** The shapes that a value of this one may have. A reference leads to one of the schema's own definitions. */
function optionsOf(shape: Shape, root: Shape): readonly Shape[] {
  const name = shape.$ref?.replace('#/$defs/', '')
  const definition = name === undefined ? undefined : root.$defs?.[name]
  return [
    definition,
    ...(shape.anyOf ?? []),
    ...(shape.oneOf ?? []),
    ...(shape.allOf ?? []),
  ].filter(isShape)
}

type Inner = readonly [string, { readonly shape: Shape; readonly value: unknown }]

function innerOf(shape: Shape, value: unknown): readonly Inner[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, place) =>
      itemOf(shape, place).map((inner): Inner => [String(place), { shape: inner, value: item }]),
    )
  }
  if (!isMapping(value)) return []
  return Object.entries(shape.properties ?? {}).flatMap(([key, inner]): Inner[] =>
    isShape(inner) && key in value ? [[key, { shape: inner, value: value[key] }]] : [],
  )
}

/** The keys under which a schema's figures stand: those that files write as plain numbers. */
export function figureKeys(schema: z.ZodType): ReadonlySet<string> {
  const keys = new Set<string>()
  const look = (shape: unknown, key: string): void => {
    if (Array.isArray(shape)) for (const item of shape) look(item, key)
    if (!isMapping(shape)) return
    // A figure that may be null has two types.
    if ([shape['type']].flat().includes('number')) keys.add(key)
    for (const [name, inner] of Object.entries(shape)) {
      if (name !== 'properties') look(inner, key)
      else if (isMapping(inner)) for (const [own, one] of Object.entries(inner)) look(one, own)
    }
  }
  look(shapeOf(schema), '')
  return keys
}

/** A JSON value to be written, with the keys of its mappings in the order of its schema. */
export function arranged(schema: z.ZodType, value: unknown): Writable {
  const root = shapeOf(schema)
  const arrange = (shapes: readonly Shape[], at: unknown): Writable => {
    const all = shapes.flatMap((shape) => withOptions(shape, root))
    if (Array.isArray(at)) {
      return at.map((item: unknown, place) =>
        arrange(
          all.flatMap((shape) => itemOf(shape, place)),
          item,
        ),
      )
    }
    if (isMapping(at)) {
      const known = all.flatMap((shape) => Object.keys(shape.properties ?? {}))
      const keys = new Set([...known, ...Object.keys(at)].filter((key) => at[key] !== undefined))
      const inner = (key: string) => all.map((shape) => shape.properties?.[key]).filter(isShape)
      return Object.fromEntries([...keys].map((key) => [key, arrange(inner(key), at[key])]))
    }
    return scalar(at)
  }
  return arrange([root], value)
}

const itemOf = (shape: Shape, place: number): readonly Shape[] =>
  [shape.prefixItems?.[place], shape.items].filter(isShape).filter((item) => !Array.isArray(item))

function scalar(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  throw new TypeError(`not a JSON value: ${typeof value}`)
}

const withOptions = (shape: Shape, root: Shape): readonly Shape[] => [
  shape,
  ...optionsOf(shape, root).flatMap((option) => withOptions(option, root)),
]

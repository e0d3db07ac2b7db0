import { z } from 'zod'
import { anyone } from '#kernel/access'
import type { ApiRoute } from './api.ts'

/** What the description says of the whole. */
export interface Described {
  readonly title: string
  readonly version: string
  readonly description: string
  /** `https://host`, without a slash at its end. */
  readonly server: string
}

type Schema = Readonly<Record<string, unknown>>

const schemaOf = (shape: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
  return schema
}

/** The description of the interface for programs, OpenAPI 3.1, from the calls as they are declared. */
export function openApi(routes: readonly ApiRoute[], described: Described): Schema {
  const { title, version, description, server } = described
  const paths = Map.groupBy(routes, ({ path }) => pathOf(path))
  return {
    openapi: '3.1.0',
    info: { title, version, description },
    servers: [{ url: server }],
    paths: Object.fromEntries(
      [...paths].map(([path, calls]) => [
        path,
        Object.fromEntries(calls.map((call) => [call.method.toLowerCase(), operationOf(call)])),
      ]),
    ),
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-varde' },
      },
    },
  }
}

/** What every refusal and fault answers (RFC 9457). */
const problem = z.looseObject({
  type: z.string(),
  title: z.string().describe('A sentence in the language that was asked for'),
  status: z.number().int(),
  code: z.string().describe('Stable, for programs'),
  values: z.record(z.string(), z.unknown()).optional().describe('What the sentence names'),
  request: z.string().optional().describe('Stands in the operator’s log'),
})

/** `/plans/:plan` as `/plans/{plan}`; what a part must look like is left out, with the braces that count in it. */
const pathOf = (pattern: string): string =>
  pattern.replaceAll(/:(\w+)(\{(?:[^{}]|\{[^{}]*\})*\})?/g, '{$1}')

function operationOf({ api, policy, path }: ApiRoute): Schema {
  const { id, summary, query, input, answer, problems = {}, refusal } = api
  const types = { input: 'application/json', answer: 'application/json', ...api.types }
  return {
    operationId: id,
    summary,
    security: policy === anyone ? [] : [{ token: [] }, { session: [] }],
    parameters: [...pathParameters(path), ...(query ? queryParameters(query) : [])],
    ...(input
      ? {
          requestBody: {
            required: true,
            content: content(types.input, schemaOf(input, 'input')),
          },
        }
      : {}),
    responses: {
      200: {
        description: summary,
        content: content(types.answer, schemaOf(answer, 'output')),
      },
      ...Object.fromEntries(
        Object.entries(problems).map(([status, code]) => [
          status,
          problemResponse(code, status === '409' ? refusal : undefined),
        ]),
      ),
    },
  }
}

const content = (type: string, schema: Schema): Schema => ({ [type]: { schema } })

const pathParameters = (path: string): readonly Schema[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))

const properties = z.object({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
})

function queryParameters(query: z.ZodType): readonly Schema[] {
  const { properties: known, required } = properties.parse(schemaOf(query, 'input'))
  return Object.entries(known).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

const problemResponse = (code: string, more: z.ZodType | undefined): Schema => {
  const known = { $ref: '#/components/schemas/Problem' }
  const schema = more ? { allOf: [known, schemaOf(more, 'output')] } : known
  return { description: code, content: content('application/problem+json', schema) }
}

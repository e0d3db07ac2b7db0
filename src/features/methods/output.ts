import { z } from 'zod'
import {
  methodRefusals,
  methods,
  methodVersions,
  verdictsOf,
  type Method,
} from './rules/verdicts.ts'
import { assessInput, inputOf } from './schema.ts'

const figure = (what: string) =>
  z
    .union([z.null(), z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/)])
    .describe(
      `${what}. Twelve significant digits, plain notation, no exponent, no zeros at the end; null where there is none`,
    )

/** What comes of one indicator, by the method that was asked. */
export function outputOf(method: Method) {
  const isGrowing = method === 'growth-ratio' || method === 'projection'
  const own: readonly string[] = verdictsOf[method]
  // A method that is refused gives the verdicts of the straight path.
  const verdicts = isGrowing ? [...new Set([...own, ...verdictsOf.linear])] : own
  return z.strictObject({
    id: z.string(),
    attainment: figure('Share of the way from baseline to target that is done: 1 is the target'),
    expected: figure('What the method asks for at the moment of the current value'),
    ratio: figure('The growth ratio R, where the method is growth-ratio and not refused'),
    verdict: z.enum(verdicts),
    methodRefused: isGrowing ? z.union([z.null(), z.enum(methodRefusals)]) : z.null(),
    sentence: z.string().describe('The verdict with its figures, in the language of --lang'),
  })
}

const input = { io: 'input', unrepresentable: 'any' } as const
const draft = 'https://json-schema.org/draft/2020-12/schema'

function bare(schema: z.ZodType, options?: typeof input): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, options)
  return rest
}

/** The JSON Schema of what goes in and what comes out, whole and for every method with its version. */
export const assessSchema = (): object => ({
  $schema: draft,
  input: bare(assessInput, input),
  output: bare(z.array(z.union(methods.map(outputOf)))),
  methods: Object.fromEntries(
    methods.map((method) => [
      method,
      {
        version: methodVersions[method],
        input: bare(inputOf[method], input),
        output: bare(outputOf(method)),
      },
    ]),
  ),
})

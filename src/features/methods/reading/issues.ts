import type { z } from 'zod'
import { isFaultCode, pointer, type Fault } from './fault.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** What the schema has against an input, each at its place and with a code that can be said. */
export const faultsOf = (issues: readonly Issue[], input: unknown): readonly Fault[] =>
  issues.flatMap((issue) => faultsAt(issue, [], input))

function faultsAt(issue: Issue, above: Path, input: unknown): readonly Fault[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => fault('unknown-key', [...path, key], { key }))
  const there = valueAt(input, path)
  if (there === undefined) return [fault('missing', path)]
  if (issue.code === 'invalid_union') return faultsOfUnion(issue, path, input)
  return [faultOf(issue, path, there)]
}

function faultsOfUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  input: unknown,
): readonly Fault[] {
  const [nearest] = issue.errors.toSorted((a, b) => distance(a) - distance(b))
  if (!nearest) return [fault('unknown-word', path, { given: shown(valueAt(input, path)) })]
  return nearest.flatMap((one) => faultsAt(one, path, input))
}

/** A branch that expects another kind of thing altogether is the farthest. */
const distance = (issues: readonly Issue[]): number =>
  issues.some(({ path, code }) => path.length === 0 && code === 'invalid_type')
    ? Number.MAX_SAFE_INTEGER
    : issues.length

function faultOf(issue: Issue, path: Path, there: unknown): Fault {
  const given = shown(there)
  if (isFaultCode(issue.message)) return fault(issue.message, path, { given })
  if (issue.code === 'invalid_value')
    return fault('unknown-word', path, { given, known: issue.values.map(String).join(', ') })
  if (issue.code === 'too_small' || issue.code === 'too_big') return fault('wrong-length', path)
  return fault('wrong-kind', path, { given })
}

const fault = (code: Fault['code'], path: Path, values: Fault['values'] = {}): Fault => ({
  at: pointer(path),
  code,
  values,
})

const longestShown = 40

/** A value as it may stand in a sentence. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

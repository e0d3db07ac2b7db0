import type { z } from 'zod'
import { pointerTo } from './fault.ts'
import { isList, isNumberText, isRecord, type Raw } from './raw.ts'

/** What a schema has against a record: a code, the place within the record, and what fills the sentence. */
export interface SchemaFault {
  readonly code: string
  readonly pointer: string
  readonly values: Readonly<Record<string, string | number>>
}

type Issue = z.core.$ZodIssue
type Steps = readonly PropertyKey[]

/** Turns what zod says of a record into faults with codes of ours, each at the place to mend. */
export function schemaFaults(error: z.ZodError, record: Raw): readonly SchemaFault[] {
  return error.issues.flatMap((issue) => faultsOf(issue, issue.path, record))
}

function faultsOf(issue: Issue, steps: Steps, record: Raw): readonly SchemaFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => at('unknown-key', [...steps, key], { key }))
  }
  if (issue.code === 'invalid_union') return unionFaults(issue, steps, record)
  const found = valueAt(record, steps)
  if (found === undefined) return [at('missing-key', steps, { key: String(steps.at(-1) ?? '') })]
  return [faultOf(issue, steps, found)]
}

const at = (code: string, steps: Steps, values: SchemaFault['values'] = {}): SchemaFault => ({
  code,
  pointer: pointerTo(steps),
  values,
})

/** Of several forms that a value may have, the one that it comes closest to is explained. */
function unionFaults(
  issue: z.core.$ZodIssueInvalidUnion,
  steps: Steps,
  record: Raw,
): readonly SchemaFault[] {
  const attempts = issue.errors.map((issues) =>
    issues.flatMap((inner) => faultsOf(inner, [...steps, ...inner.path], record)),
  )
  const closest = attempts.toSorted(
    (one, other) => one.length - other.length || Number(isEmpty(one)) - Number(isEmpty(other)),
  )[0]
  if (closest) return closest
  const found = valueAt(record, steps)
  if (found === undefined) return [at('missing-key', steps, { key: String(steps.at(-1) ?? '') })]
  return [at('wrong-form', steps, { written: writtenAs(found) })]
}

/** Whether all that is asked for is that nothing stood here: the other form says more. */
const isEmpty = (faults: readonly SchemaFault[]): boolean =>
  faults.every(({ code, values }) => code === 'wrong-kind' && values['expected'] === 'null')

function faultOf(issue: Issue, steps: Steps, found: Raw): SchemaFault {
  const written = writtenAs(found)
  if (isNumberText(found) && asksForText(issue)) return at('number-not-text', steps, { written })
  switch (issue.code) {
    case 'invalid_type':
      return at('wrong-kind', steps, { expected: issue.expected, written })
    case 'invalid_value':
      return at('not-allowed', steps, { written, allowed: issue.values.map(String).join(', ') })
    case 'too_small':
      return at('too-few', steps, { least: String(issue.minimum) })
    case 'too_big':
      return at(codeOf(issue, 'too-many'), steps, { written, most: String(issue.maximum) })
    case 'invalid_format':
      return at(written.trim() === '' ? 'blank' : codeOf(issue), steps, { written })
    case 'custom':
      return at(codeOf(issue), steps, { written })
    case 'invalid_key':
      return at(codeOf(issue.issues[0]), steps, { written: String(steps.at(-1)) })
    case 'not_multiple_of':
    case 'invalid_element':
    case 'invalid_union':
    case 'unrecognized_keys':
      break
  }
  return at('wrong-form', steps, { written })
}

const asksForText = (issue: Issue): boolean =>
  issue.code === 'invalid_value' || (issue.code === 'invalid_type' && issue.expected === 'string')

/** The code that the schema itself gives as the message of an issue (`not-a-day`); zod's own are sentences. */
const codeOf = (issue: Issue | undefined, otherwise = 'wrong-form'): string =>
  issue && /^[a-z]+(-[a-z]+)+$/.test(issue.message) ? issue.message : otherwise

function valueAt(record: Raw, steps: Steps): Raw | undefined {
  let value: Raw | undefined = record
  for (const step of steps) {
    if (isList(value)) value = value[Number(step)]
    else if (isRecord(value) && Object.hasOwn(value, step)) value = value[String(step)]
    else return undefined
  }
  return value
}

/** A value as its file writes it, short enough for a sentence. */
function writtenAs(value: Raw): string {
  if (isList(value)) return '[…]'
  if (isRecord(value)) return '{…}'
  const written = isNumberText(value) ? value.numberText : String(value)
  return written.length > 60 ? `${written.slice(0, 59)}…` : written
}

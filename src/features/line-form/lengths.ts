import type { Edit, FieldValue, Outcome } from '#features/reporting'
import {
  figureValue,
  jumpValue,
  milestoneReportValue,
  statusValue,
  textValue,
} from '#features/reporting'

type TooLong = Extract<Outcome, { readonly state: 'refused' }>

/** Parts the edits that are short enough from those that are not: the limits are the same as for programs. */
export function byLength(edits: readonly Edit[]): {
  readonly fitting: readonly Edit[]
  readonly tooLong: readonly TooLong[]
} {
  const tooLong = edits.flatMap((edit) => refusalOf(edit) ?? [])
  const fitting = edits.filter(({ field }) => !tooLong.some((one) => one.field === field))
  return { fitting, tooLong }
}

function schemaOf(value: FieldValue) {
  if ('text' in value) return textValue
  if ('status' in value) return statusValue
  if ('moved' in value) return milestoneReportValue
  return 'answer' in value ? jumpValue : figureValue
}

function refusalOf({ field, value }: Edit): TooLong | null {
  const issue = schemaOf(value)
    .safeParse(value)
    .error?.issues.find((one) => one.code === 'too_big')
  if (!issue) return null
  const part = String(issue.path[0] ?? '')
  const typed: unknown = Object.entries(value).find(([name]) => name === part)?.[1]
  const length = typeof typed === 'string' ? typed.length : 0
  const values = { limit: Number(issue.maximum), length, part }
  return { field, state: 'refused', code: 'text-too-long', values }
}

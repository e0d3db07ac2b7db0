import type { Outcome } from '#kernel/cli'
import type { Language, Say } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import type { Parts } from '#features/packages'
import type { PackageOperations } from '../operations.ts'

/** Opens a visit for whoever a command acts as, and closes what it opened when the work is done. */
export type OpenVisit = <Result>(
  call: { readonly as: string | undefined; readonly language: Language },
  work: (visit: Visit) => Promise<Result>,
) => Promise<Result>

/** What the commands need to know of the program. */
export interface Setting {
  readonly parts: Parts
  readonly open: OpenVisit
  readonly operations: PackageOperations
}

/** How a command speaks. */
export interface Voice {
  readonly say: Say
  readonly tell: (sentence: string) => void
}

/** What a command answers when it is refused: a sentence and the lines that belong to it, or both as JSON. */
export function refusal(
  { refused, values }: Refused,
  { say, tell }: Voice,
  { lines = [], json = {} }: { readonly lines?: readonly string[]; readonly json?: object } = {},
): Outcome {
  const message = say(`refusal.${refused}`, values)
  for (const line of [message, ...lines]) tell(line)
  return { exit: 2, text: '', json: { refused, message, ...json } }
}

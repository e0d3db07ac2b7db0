import type { Visit } from './visit.ts'

/** Something people do: opens one transaction, composes steps, is callable and has a name. */
export interface Operation<Input = never, Result = unknown> {
  (visit: Visit, input: Input): Promise<Result>
  readonly operation: string
}

/**
 * Names an operation. The name is the journal's word for the deed and the permission test's key:
 * `export const handInReport = operation('hand-in-report', (visit, input: …) => visit.transaction(…))`.
 */
export function operation<Input, Result>(
  name: string,
  run: (visit: Visit, input: Input) => Promise<Result>,
): Operation<Input, Result> {
  return Object.assign((visit: Visit, input: Input) => run(visit, input), { operation: name })
}

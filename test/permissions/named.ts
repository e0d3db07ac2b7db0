import type { Operation, Visit } from '#kernel/operations'
import { allOperations } from '../../src/app.ts'

const byName = new Map<string, Operation>(allOperations.map((one) => [one.operation, one]))

/** Calls an operation of the program by its name. */
export async function call(name: string, visit: Visit, input: unknown): Promise<unknown> {
  const operation = byName.get(name)
  if (!operation) throw new Error(`the program has no operation ${name}`)
  // The tables hold what each operation takes; what does not fit fails where it is called.
  const answer: unknown = await Reflect.apply(operation, undefined, [visit, input])
  return answer
}

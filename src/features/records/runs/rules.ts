/** How far work is, and when it began and ended. */
export interface Passed {
  readonly done: number
  readonly total: number | null
  readonly begunAt: Date | null
  readonly endedAt: Date | null
}

/** Which of its steps work is at. */
export interface Standing {
  readonly step: number
  readonly state: string
}

const second = 1000
const worthSaying = 5 * second

/** How many seconds are left at the pace so far; null while nobody can know. */
export function secondsLeft(
  { done, total, begunAt }: Omit<Passed, 'endedAt'>,
  now: Date,
): number | null {
  if (begunAt === null || total === null || done <= 0 || done > total) return null
  const passed = now.getTime() - begunAt.getTime()
  if (passed < worthSaying) return null
  return Math.round((passed / second / done) * (total - done))
}

/** How many seconds it took, or null where it never began. */
export function secondsTaken({
  begunAt,
  endedAt,
}: Pick<Passed, 'begunAt' | 'endedAt'>): number | null {
  if (begunAt === null || endedAt === null) return null
  return Math.max(0, Math.round((endedAt.getTime() - begunAt.getTime()) / second))
}

/** A step's place in the work: those before the present one are done. */
export const stepState = (
  step: number,
  { step: present, state }: Standing,
): 'done' | 'now' | 'todo' => {
  if (state === 'queued') return 'todo'
  if (step === present) return 'now'
  return step < present ? 'done' : 'todo'
}

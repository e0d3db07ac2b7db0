import assert from 'node:assert/strict'
import type { Refused } from '#kernel/operations'
import { isRefused, Problem } from '#kernel/operations'
import { publicationOperations } from '#features/publication'
import type { FieldValue } from '#features/reporting'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import type { World } from './cast.ts'
import { forestal, magua, plan } from './cast.ts'

/** The round that the tests are about: forestal leads two commitments, magua one and contributes to one. */
export const lines = [
  { organisation: forestal, commitment: 'c-1-01', part: 'lead' },
  { organisation: magua, commitment: 'c-1-01', part: 'contributor' },
  { organisation: forestal, commitment: 'c-1-02', part: 'lead' },
  { organisation: magua, commitment: 'c-2-01', part: 'lead' },
] as const

/** The result, or a failed test with the refusal. */
export function done<Result>(result: Result | Refused): Result {
  assert.ok(!isRefused(result), JSON.stringify(result))
  return result
}

/** How a deed ended: `done`, the code of its refusal, or the status of its problem. */
export async function outcome(deed: Promise<unknown>): Promise<string> {
  try {
    const result = await deed
    return isRefused(result) ? result.refused : 'done'
  } catch (error) {
    if (error instanceof Problem) return String(error.status)
    throw error
  }
}

export const roundToOpen = {
  plan,
  code: '2027',
  period: '2026',
  dueOn: '2027-02-28',
  readers: { steering: 'with-papers', reviewers: 'hand-in', partners: 'after-meeting' },
  lines,
} as const

/** The coordinator opens the round of 2027 about 2026, due on 28 February. */
export const openTheRound = async (world: World) =>
  done(await roundOperations.openRound(world.visit('coordinator'), roundToOpen))

export const round = { plan, code: '2027' } as const
/** Forestal's report in that round, and magua's. */
export const report = { plan, round: '2027', organisation: forestal } as const
export const maguaReport = { ...report, organisation: magua } as const

export const text = (words: string, correction = ''): FieldValue => ({
  text: words,
  unchanged: false,
  correction,
})
export const status = (
  code: 'not-started' | 'on-track' | 'at-risk' | 'delayed' | 'done' | 'stopped',
  reason = '',
): FieldValue => ({ status: code, reason, correction: '' })
export const counts = (
  [numerator, denominator]: readonly [string, string],
  correction = '',
): FieldValue => ({ numerator, denominator, value: '', source: 'Payroll, 12 January', correction })

/** One field of a line of forestal's report, written on the version `seen`. */
export const save = (
  world: World,
  person: 'editor' | 'hr' | 'both' | 'approver' | 'coordinator',
  [commitment, field, value, seen = 0]: readonly [string, string, FieldValue, number?],
) =>
  reportOperations.saveLine(world.visit(person), {
    ...report,
    commitment,
    edits: [{ field, value, seen }],
  })

const figure = 'figure.arboles-plantados'

/** Both of forestal's lines, complete. */
export async function fillReport(world: World, person: 'editor' | 'both' = 'editor') {
  const fields: readonly (readonly [string, string, FieldValue])[] = [
    ['c-1-01', 'status', status('at-risk', 'The second nursery opens in April.')],
    ['c-1-01', 'did', text('We planted along four streams. All planters were trained.')],
    ['c-1-01', 'challenges', text('Drought.')],
    ['c-1-01', figure, counts(['31', '75'])],
    ['c-1-02', 'status', status('not-started')],
    ['c-1-02', 'did', text('Nothing yet.')],
  ]
  for (const field of fields) done(await save(world, person, field))
}

/** Sent, signed and handed in by those whose part it is. */
export async function handIn(world: World): Promise<void> {
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const code = await world.code('approver')
  done(await reportOperations.signAndHandInReport(world.visit('approver'), { ...report, code }))
}

/** A round, and forestal's report handed in on 24 February. */
export async function handedIn(world: World): Promise<void> {
  await openTheRound(world)
  world.setClock('2027-02-24T12:00:00Z')
  await fillReport(world)
  await handIn(world)
}

/** Published by the approver, but for these commitments. */
export const publish = async (world: World, leftOut: readonly string[] = []) =>
  publicationOperations.publishReport(world.visit('approver'), {
    ...report,
    leftOut,
    code: await world.code('approver'),
  })

import assert from 'node:assert/strict'
import type { Refused } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import { roundOperations } from '#features/rounds'
import { reportOperations } from '#features/reporting'
import type { World } from './cast.ts'
import { forestal, magua, plan } from './cast.ts'

/** The round that the tests are about: forestal leads two lines, magua one, each contributes to one. */
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

/** The code of a refusal, or `done`. */
export const outcome = (result: unknown): string => (isRefused(result) ? result.refused : 'done')

/** The coordinator opens the round of 2027 about 2026, due on 28 February. */
export const openTheRound = async (world: World) =>
  done(
    await roundOperations.openRound(world.visit('coordinator'), {
      plan,
      code: '2027',
      period: '2026',
      dueOn: '2027-02-28',
      readers: { steering: 'with-papers', reviewers: 'hand-in', partners: 'after-meeting' },
      lines,
    }),
  )

/** Forestal's report in that round. */
export const report = { plan, round: '2027', organisation: forestal } as const
export const maguaReport = { ...report, organisation: magua } as const

const text = (words: string) => ({ text: words, unchanged: false, correction: '' })
export const textOf = text

/** Both of forestal's lines, complete. */
export async function fillReport(world: World): Promise<void> {
  const save = async (commitment: string, edits: Parameters<typeof edit>[0][]) =>
    done(
      await reportOperations.saveLine(world.visit('editor'), {
        ...report,
        commitment,
        edits: edits.map(edit),
      }),
    )
  await save('c-1-01', [
    ['status', { status: 'at-risk', reason: 'The second nursery opens in April.', correction: '' }],
    ['did', text('We planted along four streams. All planters were trained.')],
    ['challenges', text('Drought.')],
    [
      'figure.arboles-plantados',
      {
        numerator: '31',
        denominator: '75',
        value: '',
        source: 'Payroll, 12 January',
        correction: '',
      },
    ],
  ])
  await save('c-1-02', [
    ['status', { status: 'not-started', reason: '', correction: '' }],
    ['did', text('Nothing yet.')],
  ])
}

type Value = Parameters<typeof reportOperations.saveLine>[1]['edits'][number]['value']

const edit = ([field, value]: readonly [field: string, value: Value]) => ({ field, value, seen: 0 })

/** Filled, sent, signed and handed in by those whose part it is. */
export async function handInTheReport(world: World): Promise<void> {
  await fillReport(world)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const code = await world.code('approver')
  done(await reportOperations.signAndHandInReport(world.visit('approver'), { ...report, code }))
}

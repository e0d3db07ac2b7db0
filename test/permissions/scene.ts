import assert from 'node:assert/strict'
import { receiveFile } from '#kernel/files'
import type { Refused } from '#kernel/operations'
import { isRefused, Problem } from '#kernel/operations'
import { activitySays, milestoneSays } from '#features/activities'
import { figureDrafts } from '#features/indicators'
import { figureOperations } from '#features/measuring'
import { reportOperations } from '#features/reporting'
import { publicationOperations } from '#features/publication'
import { roundOperations } from '#features/rounds'
import type { World } from '../actors.ts'
import { owner, plan, stranger } from '../actors.ts'

/** The result of a deed that must be done. */
export function done<Result>(result: Result | Refused): Result {
  assert.ok(!isRefused(result), JSON.stringify(result))
  return result
}

/** How a deed ended: `done`, the code of its refusal, or the status of its problem. */
export async function endingOf(deed: Promise<unknown>): Promise<string> {
  try {
    const result = await deed
    return isRefused(result) ? result.refused : 'done'
  } catch (error) {
    if (error instanceof Problem) return String(error.status)
    throw error
  }
}

export const round = { plan, code: '2027' } as const

/** The report that everybody is tried on, and the stranger's in the same round. */
export const report = { plan, round: '2027', organisation: owner } as const
export const strangersReport = { ...report, organisation: stranger } as const

/** Of the three commitments one is open, one internal, and one is shared with the stranger. */
export const lines = [
  { organisation: owner, commitment: 'c-1-01', part: 'lead' },
  { organisation: stranger, commitment: 'c-1-01', part: 'contributor' },
  { organisation: owner, commitment: 'c-1-02', part: 'lead' },
  { organisation: owner, commitment: 'n-01', part: 'lead' },
] as const

export const roundToOpen = {
  ...round,
  period: '2026',
  dueOn: '2027-02-28',
  readers: { steering: 'with-papers', reviewers: 'hand-in', partners: 'after-meeting' },
  lines,
} as const

/** Words that nobody could guess, one for each line. */
export const secrets = {
  'c-1-01': 'quebracho blanco',
  'c-1-02': 'molle rastrero',
  'n-01': 'coronilla del arroyo',
} as const

/** The name of a file that the owner's editor attached; its content says it too. */
export const secretFile = 'semillas-guardadas.txt'

/** What the owner plans for the year; it stays a draft, whatever becomes of the report. */
export const planDraft = { ...report, round: 'implementation-plan-2027' } as const
export const secretPlan = 'algarrobo negro'

async function writePlan(world: World): Promise<void> {
  const activity = activitySays.parse({ title: `Plant ${secretPlan}.`, outcome: secretPlan })
  const step = milestoneSays.parse({ activity: 'plant', title: secretPlan })
  const edits = [
    { field: 'activity.plant', value: { activity, correction: '' }, seen: 0 },
    { field: 'milestone.step', value: { milestone: step, correction: '' }, seen: 0 },
  ] as const
  const line = { ...planDraft, commitment: 'c-1-01' }
  done(await reportOperations.saveLine(world.visit('editor'), { ...line, edits }))
}

/** What the owner states of an indicator outside rounds; it stays a draft, too. */
export const figuresDraft = { plan, organisation: owner, indicator: 'arboles-plantados' } as const
export const secretFigures = 'timbó colorado'

async function writeFigures(world: World): Promise<void> {
  const observation = figureDrafts.observationSays.parse({
    numerator: '41',
    denominator: '97',
    source: secretFigures,
    note: secretFigures,
    cells: [{ keys: { stream: secretFigures }, numerator: '41', denominator: '97' }],
  })
  const entries = [{ field: 'observation.2026', value: { observation, correction: '' }, seen: 0 }]
  done(await figureOperations.saveFigures(world.visit('editor'), { ...figuresDraft, entries }))
}

async function* content() {
  yield new TextEncoder().encode(secretFile)
}

/** The coordinator opens the round, and the owner's editor writes all lines and attaches a file. */
export async function write(world: World): Promise<void> {
  done(await roundOperations.openRound(world.visit('coordinator'), roundToOpen))
  for (const [commitment, secret] of Object.entries(secrets)) {
    const edits = [
      { field: 'status', value: { status: 'not-started', reason: '', correction: '' }, seen: 0 },
      {
        field: 'did',
        value: { text: `About ${secret}.`, unchanged: false, correction: '' },
        seen: 0,
      },
    ] as const
    done(await reportOperations.saveLine(world.visit('editor'), { ...report, commitment, edits }))
  }
  const file = done(await receiveFile(content(), secretFile))
  const evidence = { ...report, commitment: 'c-1-01', file, level: 'internal' } as const
  done(await reportOperations.addEvidence(world.visit('editor'), evidence))
  await file.close()
  await writePlan(world)
  await writeFigures(world)
}

export type State =
  'draft' | 'awaiting-signature' | 'signed' | 'handed-in' | 'question-asked' | 'taken-into-pack'

/** The states in the order in which one report can go through all of them. */
export const states: readonly State[] = [
  'draft',
  'awaiting-signature',
  'signed',
  'handed-in',
  'question-asked',
  'taken-into-pack',
]

/** What stands open in the state `question-asked`. */
export const asked = {
  commitment: 'c-1-01',
  field: 'did',
  passage: secrets['c-1-01'],
  text: 'How many?',
} as const

const steps: Readonly<Record<State, (world: World) => Promise<unknown>>> = {
  draft: write,
  'awaiting-signature': (world) => reportOperations.sendReport(world.visit('editor'), report),
  signed: async (world) => {
    const code = await world.code('approver')
    return reportOperations.signReport(world.visit('approver'), { ...report, code })
  },
  'handed-in': (world) => reportOperations.handInReport(world.visit('editor'), report),
  'question-asked': async (world) => {
    const visit = world.visit('coordinator')
    const aside = { commitment: 'n-01', passage: secrets['n-01'], text: 'Who?' }
    const [first] = [
      await reportOperations.askQuestion(visit, { ...report, ...asked }),
      done(await reportOperations.askQuestion(visit, { ...report, ...asked, ...aside })),
    ]
    return first
  },
  'taken-into-pack': (world) => reportOperations.takeReport(world.visit('coordinator'), report),
}

/** Takes the report one step on, into this state; answers what the deed answered. */
export const stepInto = async (world: World, state: State): Promise<unknown> =>
  done(await steps[state](world))

/** The approver publishes but for these commitments. */
export const publish = async (world: World, leftOut: readonly string[]): Promise<unknown> => {
  const code = await world.code('approver')
  return done(
    await publicationOperations.publishReport(world.visit('approver'), {
      ...report,
      leftOut,
      code,
    }),
  )
}

import { publicationOperations } from '#features/publication'
import { reportOperations } from '#features/reporting'
import type { World } from './cast.ts'
import { done, fillReport, report } from './thread.ts'

export const editionStates = [
  'draft',
  'awaiting-signature',
  'signed',
  'handed-in',
  'question-asked',
  'taken-into-pack',
] as const
export type EditionState = (typeof editionStates)[number]

const about = { ...report, commitment: 'c-1-01', field: 'did', passage: 'We planted' }
let question = '00000000-0000-4000-8000-000000000000'

/** Each act of the table, done by one whose part it is. */
export const acts: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  send: (world) => reportOperations.sendReport(world.visit('editor'), report),
  'take-back': (world) => reportOperations.takeBackReport(world.visit('editor'), report),
  return: (world) =>
    reportOperations.returnReport(world.visit('approver'), { ...report, remark: 'Again.' }),
  sign: async (world) =>
    reportOperations.signReport(world.visit('approver'), {
      ...report,
      code: await world.code('approver'),
    }),
  'hand-in': (world) => reportOperations.handInReport(world.visit('editor'), report),
  ask: (world) =>
    reportOperations.askQuestion(world.visit('coordinator'), { ...about, text: 'How many?' }),
  answer: (world) =>
    reportOperations.answerQuestion(world.visit('editor'), { ...report, question, text: 'Forty.' }),
  take: (world) => reportOperations.takeReport(world.visit('coordinator'), report),
  consent: async (world) =>
    publicationOperations.consentToReport(world.visit('approver'), {
      ...report,
      leftOut: [],
      code: await world.code('approver'),
    }),
  publish: async (world) =>
    publicationOperations.publishReport(world.visit('approver'), {
      ...report,
      leftOut: [],
      code: await world.code('approver'),
    }),
  revise: (world) => reportOperations.reviseReport(world.visit('editor'), report),
}

/** The acts that the table allows in each state. */
export const possible: Readonly<Record<EditionState, readonly string[]>> = {
  draft: ['send'],
  'awaiting-signature': ['take-back', 'return', 'sign'],
  signed: ['return', 'hand-in'],
  'handed-in': ['ask', 'take', 'consent', 'publish', 'revise'],
  'question-asked': ['ask', 'answer', 'take', 'consent', 'publish', 'revise'],
  'taken-into-pack': ['ask', 'consent', 'publish', 'revise'],
}

const paths: Readonly<Record<EditionState, readonly string[]>> = {
  draft: [],
  'awaiting-signature': ['send'],
  signed: ['send', 'sign'],
  'handed-in': ['send', 'sign', 'hand-in'],
  'question-asked': ['send', 'sign', 'hand-in', 'ask'],
  'taken-into-pack': ['send', 'sign', 'hand-in', 'take'],
}

/** Brings a filled report to a state. */
export async function reach(world: World, state: EditionState): Promise<void> {
  await fillReport(world)
  for (const act of paths[state]) {
    const result = done(await acts[act]?.(world))
    if (act === 'ask' && typeof result === 'string') question = result
  }
}

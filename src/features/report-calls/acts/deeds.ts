import { z } from 'zod'
import { publicationOperations } from '#features/publication'
import { editionRules } from '#features/editions'
import { reportOperations } from '#features/reporting'
import type { Deed } from './deed.ts'
import { deed } from './deed.ts'

const { mayDo } = editionRules

const seen = z
  .string()
  .max(20)
  .exactOptional()
  .describe('What `seen` said of the edition: on anything newer the act is refused')
const code = z.string().max(20).describe('The account’s one-time code; it counts once')
const words = z.string().max(10_000)
const commitments = z.array(z.string().max(200)).max(1000)

const plain = z.strictObject({ seen })
const coded = z.strictObject({ seen, code })

const editing: readonly Deed[] = [
  deed({
    name: 'send',
    summary: 'An editor sends the draft for signature; from then on its text is locked',
    may: mayDo.send,
    input: plain,
    run: reportOperations.sendReport,
  }),
  deed({
    name: 'take-back',
    summary: 'An editor takes the text back before anybody has signed it',
    may: mayDo['take-back'],
    input: plain,
    run: reportOperations.takeBackReport,
  }),
  deed({
    name: 'answer',
    summary: 'An editor answers a question, in words only',
    may: mayDo.answer,
    input: z.strictObject({ seen, question: z.uuid(), text: words }),
    run: reportOperations.answerQuestion,
  }),
  deed({
    name: 'revise',
    summary: 'An editor begins the next edition, with the same facts',
    may: mayDo.revise,
    input: plain,
    run: reportOperations.reviseReport,
  }),
  deed({
    name: 'offer',
    summary: 'A contributor’s editor shows a part to those who lead the commitment',
    may: editionRules.write,
    input: z.strictObject({ commitment: z.string().max(200) }),
    run: reportOperations.offerLine,
  }),
  deed({
    name: 'close-without',
    summary:
      'An editor closes a line that leads without the parts of these organisations; with none it waits for all again',
    may: editionRules.write,
    input: z.strictObject({ commitment: z.string().max(200), organisations: commitments }),
    run: reportOperations.closeWithout,
  }),
]

const signing: readonly Deed[] = [
  deed({
    name: 'return',
    summary: 'An approver returns the text with a remark',
    may: mayDo.return,
    input: z.strictObject({ seen, remark: words }),
    run: reportOperations.returnReport,
  }),
  deed({
    name: 'sign',
    summary: 'An approver who wrote nothing of what is new signs, with a one-time code',
    may: mayDo.sign,
    input: coded,
    run: reportOperations.signReport,
  }),
  deed({
    name: 'hand-in',
    summary:
      'An editor or approver hands the signed edition in; the coordinator reads it from now on',
    may: mayDo['hand-in'],
    input: plain,
    run: reportOperations.handInReport,
  }),
  deed({
    name: 'sign-and-hand-in',
    summary: 'An approver signs and hands in at once, with one code',
    may: mayDo.sign,
    input: coded,
    run: reportOperations.signAndHandInReport,
  }),
]

const coordinating: readonly Deed[] = [
  deed({
    name: 'ask',
    summary: 'The coordinator asks about words of a field; answers the question’s id',
    may: mayDo.ask,
    input: z.strictObject({
      seen,
      commitment: z.string().max(200),
      field: z.string().max(200),
      passage: words.default('').describe('Copied exactly; empty for the whole field'),
      text: words,
    }),
    run: reportOperations.askQuestion,
  }),
  deed({
    name: 'take',
    summary: 'The coordinator takes what was handed in into the pack',
    may: mayDo.take,
    input: plain,
    run: reportOperations.takeReport,
  }),
]

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fact'), fact: z.string().max(200) }),
  z.strictObject({ kind: z.literal('line'), commitment: z.string().max(200) }),
  z.strictObject({ kind: z.literal('file'), digest: z.string().max(64).describe('Its SHA-256') }),
  z.strictObject({ kind: z.literal('edition'), number: z.number().int().min(1) }),
])

const publishing: readonly Deed[] = [
  deed({
    name: 'consent',
    summary: 'An approver agrees to the publication of this edition, with a one-time code',
    may: mayDo.consent,
    input: z.strictObject({
      seen,
      code,
      leftOut: commitments.describe('Whose lines are not to be published; `[]` for none'),
    }),
    run: publicationOperations.consentToReport,
  }),
  deed({
    name: 'publish',
    summary:
      'An approver, or the coordinator with consent, publishes, with a one-time code; everyone reads the lines from now on',
    may: mayDo.publish,
    input: z.strictObject({
      seen,
      code,
      leftOut: commitments.exactOptional().describe('For an approver: agrees at the same time'),
    }),
    run: publicationOperations.publishReport,
  }),
  deed({
    name: 'withdraw',
    summary:
      'The owner’s approver, or the coordinator, withdraws for good, with a one-time code: nobody reads it any more, on no day',
    may: editionRules.withdraw,
    input: z.strictObject({ target, ground: z.enum(['danger', 'law']), code }),
    run: publicationOperations.withdrawReport,
  }),
]

/** Every act on a report, in the order of its way from draft to publication. */
export const deeds: readonly Deed[] = [...editing, ...signing, ...coordinating, ...publishing]

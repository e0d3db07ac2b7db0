import { placeOptions } from '../places/options.ts'

/** What the options of a command say, by their names. */
export type Given = Readonly<Record<string, unknown>>

const text = (label: string, summary: string) =>
  ({ kind: 'text', label, summary: `report-calls.option-${summary}` }) as const

const every = {
  seen: text('SEEN', 'seen'),
  remark: text('TEXT', 'remark'),
  commitment: text('COMMITMENT', 'commitment'),
  field: text('FIELD', 'field'),
  passage: text('TEXT', 'passage'),
  text: text('TEXT', 'text'),
  question: text('ID', 'question'),
  fact: text('ID', 'fact'),
  file: text('SHA256', 'file'),
  edition: text('NUMBER', 'edition'),
  ground: text('danger|law', 'ground'),
  'leave-out': { kind: 'texts', label: 'COMMITMENT', summary: 'report-calls.option-leave-out' },
  without: { kind: 'texts', label: 'CODE', summary: 'report-calls.option-without' },
  consent: { kind: 'flag', summary: 'report-calls.option-consent' },
} as const

type Name = keyof typeof every

interface Asking {
  readonly options: Partial<typeof every>
  /** Those that must be given. */
  readonly needs: readonly Name[]
  readonly takesCode: boolean
}

const asking = (
  takes: readonly Name[],
  needs: readonly Name[] = [],
  takesCode = false,
): Asking => ({
  options: Object.fromEntries([...needs, ...takes].map((name) => [name, every[name]])),
  needs,
  takesCode,
})

const byAct: Readonly<Record<string, Asking>> = {
  return: asking(['seen'], ['remark']),
  sign: asking(['seen'], [], true),
  'sign-and-hand-in': asking(['seen'], [], true),
  ask: asking(['seen', 'passage'], ['commitment', 'field', 'text']),
  answer: asking(['seen'], ['question', 'text']),
  offer: asking([], ['commitment']),
  'close-without': asking(['without'], ['commitment']),
  consent: asking(['seen', 'leave-out'], [], true),
  publish: asking(['seen', 'leave-out', 'consent'], [], true),
  withdraw: asking(['fact', 'commitment', 'file', 'edition'], ['ground'], true),
}

/** What a command asks for besides the report. */
export const asked = (act: string): Asking => byAct[act] ?? asking(['seen'])

/** What a call of the same act would send. */
export function sentBy(act: string, given: Given): Readonly<Record<string, unknown>> {
  const { 'leave-out': leftOut, without, consent, fact, file, edition, commitment, ...rest } = given
  const plain = Object.entries(rest).filter(
    ([name, value]) => value !== undefined && !(name in placeOptions),
  )
  const sent = Object.fromEntries(plain)
  switch (act) {
    case 'close-without':
      return { commitment, organisations: without }
    case 'consent':
      return { ...sent, leftOut }
    case 'publish': {
      const agrees = consent === true || (Array.isArray(leftOut) && leftOut.length > 0)
      return agrees ? { ...sent, leftOut } : sent
    }
    case 'withdraw':
      return { ...sent, target: targetOf({ fact, file, edition, commitment }) }
    default:
      return commitment === undefined ? sent : { ...sent, commitment }
  }
}

/** The one thing that is withdrawn; undefined, and so unreadable, where several or none are named. */
function targetOf({ fact, file, edition, commitment }: Given): unknown {
  const named = [
    ...(fact === undefined ? [] : [{ kind: 'fact', fact }]),
    ...(file === undefined ? [] : [{ kind: 'file', digest: file }]),
    ...(edition === undefined ? [] : [{ kind: 'edition', number: Number(edition) }]),
    ...(commitment === undefined ? [] : [{ kind: 'line', commitment }]),
  ]
  return named.length === 1 ? named[0] : undefined
}

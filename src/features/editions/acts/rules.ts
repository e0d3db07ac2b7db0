/** What people do with an edition; `revise` makes the next one and stands in no edition's events. */
export const acts = [
  'send',
  'take-back',
  'return',
  'sign',
  'hand-in',
  'ask',
  'answer',
  'take',
  'consent',
  'publish',
  'revise',
] as const
export type Act = (typeof acts)[number]

export const editionStates = [
  'draft',
  'awaiting-signature',
  'signed',
  'handed-in',
  'question-asked',
  'taken-into-pack',
  'superseded',
] as const
export type EditionState = (typeof editionStates)[number]

/** One row of an edition's history. `supersede` is written with the next edition's hand-in or return. */
export interface EditionEvent {
  readonly act: Exclude<Act, 'revise'> | 'supersede'
  readonly at: Date
  readonly account: string | null
  /** With ask and answer. */
  readonly question: string | null
  /** With consent: the lines that are not to be published. */
  readonly leftOut: readonly string[]
}

interface Standing {
  readonly state: EditionState
  /** Where the last open answer leads back to. */
  readonly beforeAsk: EditionState
  readonly open: ReadonlySet<string>
}

const beginning: Standing = { state: 'draft', beforeAsk: 'handed-in', open: new Set() }

function step(standing: Standing, { act, question }: EditionEvent): Standing {
  const { state, open } = standing
  switch (act) {
    case 'send':
      return { ...standing, state: 'awaiting-signature' }
    case 'take-back':
      return { ...standing, state: 'draft' }
    case 'return':
      return { ...standing, state: state === 'signed' ? 'superseded' : 'draft' }
    case 'sign':
      return { ...standing, state: 'signed' }
    case 'hand-in':
      return { ...standing, state: 'handed-in' }
    case 'ask':
      return {
        state: 'question-asked',
        beforeAsk: state === 'question-asked' ? standing.beforeAsk : state,
        open: new Set([...open, question ?? '']),
      }
    case 'answer':
      return answered(standing, question ?? '')
    case 'take':
      return { ...standing, state: 'taken-into-pack' }
    case 'supersede':
      return { ...standing, state: 'superseded', open: new Set() }
    case 'consent':
    case 'publish':
      return standing
  }
}

function answered(standing: Standing, question: string): Standing {
  const open = new Set([...standing.open].filter((asked) => asked !== question))
  const isLast = open.size === 0 && standing.state === 'question-asked'
  return { ...standing, open, state: isLast ? standing.beforeAsk : standing.state }
}

const standingOf = (events: readonly EditionEvent[]): Standing => events.reduce(step, beginning)

/** The edition's state: a pure function of its events, oldest first. */
export const stateOf = (events: readonly EditionEvent[]): EditionState => standingOf(events).state

/**
 * Since when it is in that state; null where nothing was done with it yet. Consent and publication change
 * no state, and a last answer leads back to one that it has been in since before the question.
 */
export function stateSince(events: readonly EditionEvent[]): Date | null {
  const since = new Map<EditionState, Date>()
  let standing = beginning
  for (const event of events) {
    const next = step(standing, event)
    if (next.state !== standing.state && event.act !== 'answer') since.set(next.state, event.at)
    standing = next
  }
  return since.get(standing.state) ?? null
}

/** The questions that nobody has answered; a hand-in of the next edition closes them. */
export const openQuestions = (events: readonly EditionEvent[]): ReadonlySet<string> =>
  standingOf(events).open

const afterHandIn: readonly EditionState[] = ['handed-in', 'question-asked', 'taken-into-pack']

/** From which states each act may be done; every other pair is a refusal. */
export const statesFor: Readonly<Record<Act, readonly EditionState[]>> = {
  send: ['draft'],
  'take-back': ['awaiting-signature'],
  return: ['awaiting-signature', 'signed'],
  sign: ['awaiting-signature'],
  'hand-in': ['signed'],
  ask: afterHandIn,
  answer: afterHandIn,
  take: ['handed-in', 'question-asked'],
  consent: afterHandIn,
  publish: afterHandIn,
  revise: afterHandIn,
}

/** What decides besides the state. */
export interface Circumstances {
  readonly number: number
  readonly roundClosed: boolean
  /** Whether another edition of the report is still on its way to hand-in. */
  readonly draftOpen: boolean
  /** Whether the signer wrote any fact that is new in this edition. */
  readonly signerWrote: boolean
  /** The question that is answered. */
  readonly question?: string
}

/** Why this act may not be done now, or null if it may. The policy has been asked already. */
export function refuseAct(
  act: Act,
  events: readonly EditionEvent[],
  circumstances: Circumstances,
): string | null {
  const state = stateOf(events)
  if (!statesFor[act].includes(state)) return `${act}-from-${state}`
  switch (act) {
    case 'sign':
      return circumstances.signerWrote ? 'own-work' : null
    case 'hand-in':
      // Late is allowed, closed is not; a correction always is.
      return circumstances.roundClosed && circumstances.number === 1 ? 'round-closed' : null
    case 'answer':
      return openQuestions(events).has(circumstances.question ?? '') ? null : 'no-open-question'
    case 'revise':
      return circumstances.draftOpen ? 'draft-open' : null
    case 'publish':
      return hasConsent(events) ? null : 'no-consent'
    default:
      return null
  }
}

/** Whether the authority's approver has agreed to publish this very edition. */
export const hasConsent = (events: readonly EditionEvent[]): boolean =>
  events.some((event) => event.act === 'consent')

/** The lines left out by the newest consent. */
export const leftOut = (events: readonly EditionEvent[]): readonly string[] =>
  events.findLast((event) => event.act === 'consent')?.leftOut ?? []

/** What may be done now, as far as the state decides: for buttons, and for the API's `next`. */
export const possibleActs = (
  events: readonly EditionEvent[],
  circumstances: Circumstances,
): readonly Act[] => acts.filter((act) => refuseAct(act, events, circumstances) === null)

import type { RoleName } from '#kernel/access'
import type { Level } from '#kernel/facts'

/** The roles that make somebody an insider of a plan. Auditor and administrator are none. */
const insiders: readonly RoleName[] = [
  'coordinator',
  'editor',
  'approver',
  'steering-member',
  'reviewer',
]

/** By level: who may read a record that carries it. `named`: the accounts named on the record. */
export const levelTable: Readonly<Record<Level, 'everyone' | 'named' | readonly RoleName[]>> = {
  public: 'everyone',
  partner: [...insiders, 'partner', 'alliance-member'],
  internal: insiders,
  restricted: 'named',
}

/** How far a text has come. */
export const textStates = [
  'draft',
  'awaiting-signature',
  'signed',
  'handed-in',
  'question-asked',
  'taken-into-pack',
  'superseded',
  'published',
  'received-document',
] as const
export type TextState = (typeof textStates)[number]

/** Who reads a text in one state. */
export interface StateRow {
  /** Roles in the organisation whose text it is. */
  readonly owner: readonly RoleName[]
  /** Roles in the lead organisation, once the owner has offered its part. */
  readonly leadAfterOffer: readonly RoleName[]
  /** Roles anywhere in the plan. */
  readonly plan: readonly RoleName[]
  /** Roles in the plan that read from the moment that the round's setting names. */
  readonly bySetting: readonly RoleName[]
  readonly everyone: boolean
}

const authors: readonly RoleName[] = ['editor', 'approver']

const closed: StateRow = {
  owner: authors,
  leadAfterOffer: authors,
  plan: [],
  bySetting: [],
  everyone: false,
}

const afterHandIn: StateRow = {
  ...closed,
  plan: ['coordinator'],
  bySetting: ['steering-member', 'reviewer', 'partner'],
}

/** By state: who may read the text. A superseded edition stays open to those who could read it. */
export const stateTable: Readonly<Record<TextState, StateRow>> = {
  draft: closed,
  'awaiting-signature': closed,
  signed: closed,
  'handed-in': afterHandIn,
  'question-asked': afterHandIn,
  'taken-into-pack': afterHandIn,
  superseded: afterHandIn,
  published: { ...closed, everyone: true },
  'received-document': { ...closed, leadAfterOffer: [], plan: ['coordinator'] },
}

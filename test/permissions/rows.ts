import type { ActorName } from '../actors.ts'
import { actorNames } from '../actors.ts'
import type { Given } from './given.ts'

/** One operation: whose part it is, how it ends for them and for the others, and with what it is called. */
export interface Row {
  readonly may: readonly ActorName[]
  /** `done` unless told. */
  readonly ending?: string
  /** `403` unless told; the same for all of them, whatever there is. */
  readonly others?: string
  /** Whoever it ends otherwise for. */
  readonly besides?: Partial<Readonly<Record<ActorName, string>>>
  readonly input?: (given: Given) => unknown
}

export const everyone = actorNames
export const signedIn = actorNames.filter((name) => name !== 'public' && name !== 'system')
export const withAccounts: readonly ActorName[] = ['administrator', 'coordinator', 'system']
export const insiders: readonly ActorName[] = [
  'coordinator',
  'editor',
  'secondEditor',
  'approver',
  'strangerEditor',
  'strangerApprover',
  'steeringMember',
  'reviewer',
]
export const withPart: readonly ActorName[] = [...insiders, 'partner', 'allianceMember']
export const noAccount = { public: '403', system: '403' } as const
export const coordinator: readonly ActorName[] = ['coordinator']
export const runsPlan: readonly ActorName[] = ['coordinator', 'system']

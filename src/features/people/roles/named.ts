import { organisationNames } from '#features/organisations'
import type { Tx } from '#kernel/db'
import { installation } from '../installation.ts'
import type { Named } from './words.ts'

/** The plans and organisations that roles name, as they are called at a moment. */
export const namedIn = async (tx: Tx, at: Date): Promise<Named> => ({
  plans: await installation().planChoices(tx),
  organisations: await organisationNames(tx, at),
})

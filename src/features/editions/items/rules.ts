import type { Item } from './schema.ts'

/**
 * Whether a figure that is saved in a field of a list says otherwise than one that stands: then why is asked, by its
 * form, by a table that is confirmed, and before it is sent. `names`: what it replaces by name, empty where nothing.
 */
export const asksWhy = (
  standing: Pick<Item, 'draft' | 'replaces'> | undefined,
  names: string,
): boolean =>
  names !== '' || (standing !== undefined && (!standing.draft || standing.replaces !== null))

import { randomUUID } from 'node:crypto'
import type { Visit } from '#kernel/operations'
import { operation, refused } from '#kernel/operations'
import { accounts, note } from '#features/people'
import { keptAddress, mostViews } from './rules.ts'
import type { SavedView } from './schema.ts'
import * as store from './store.ts'

/** A person looks at his saved views; whoever is not signed in has none. */
export const listViews = operation(
  'list-views',
  (visit: Visit, _: null): Promise<readonly SavedView[]> =>
    visit.actor.kind === 'account'
      ? visit.read((tx) => store.listViews(tx, accounts.ownId(visit)))
      : Promise.resolve([]),
)

/** A person saves a list as he looks at it, under a name of his own. */
export const saveView = operation(
  'save-view',
  (visit: Visit, given: { readonly name: string; readonly address: string }) =>
    visit.transaction(async (tx) => {
      const { id: account } = await accounts.ownForUpdate(tx, visit)
      const name = accounts.nameOf(given.name)
      if (name === null) return refused('view-name-wrong')
      const address = keptAddress(given.address)
      if (address === null) return refused('view-address-wrong')
      const own = await store.listViews(tx, account)
      if (own.some((view) => view.name === name)) return refused('view-name-used', { name })
      if (own.length >= mostViews) return refused('views-too-many', { most: mostViews })

      const view = { id: randomUUID(), name, address }
      await store.addView(tx, account, { ...view, savedAt: visit.now })
      note(tx, visit, { operation: 'save-view', subject: { account, view: view.id } })
      return view
    }),
)

/** A person gives one of his views another name. */
export const renameView = operation(
  'rename-view',
  (visit: Visit, given: { readonly id: string; readonly name: string }) =>
    visit.transaction(async (tx) => {
      const { id: account } = await accounts.ownForUpdate(tx, visit)
      const own = await store.listViews(tx, account)
      if (own.every(({ id }) => id !== given.id)) return refused('view-gone')
      const name = accounts.nameOf(given.name)
      if (name === null) return refused('view-name-wrong')
      if (own.some((view) => view.name === name && view.id !== given.id))
        return refused('view-name-used', { name })
      await store.renameView(tx, account, { id: given.id, name })
      note(tx, visit, { operation: 'rename-view', subject: { account, view: given.id } })
      return 'renamed' as const
    }),
)

/** A person deletes one of his views. */
export const deleteView = operation('delete-view', (visit: Visit, id: string) =>
  visit.transaction(async (tx) => {
    const { id: account } = await accounts.ownForUpdate(tx, visit)
    if (!(await store.deleteView(tx, account, id))) return refused('view-gone')
    note(tx, visit, { operation: 'delete-view', subject: { account, view: id } })
    return 'deleted' as const
  }),
)

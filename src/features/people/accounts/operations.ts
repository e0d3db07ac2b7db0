import type { Language } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import { operation, refused } from '#kernel/operations'
import { note } from '../note.ts'
import { ownForUpdate } from './own.ts'
import { nameOf } from './rules.ts'
import * as store from './store.ts'

/** A person changes how he is called and in which language mails come. */
export const changeDetails = operation(
  'change-details',
  (visit: Visit, given: { readonly name: string; readonly language: Language }) =>
    visit.transaction(async (tx) => {
      const { id } = await ownForUpdate(tx, visit)
      const name = nameOf(given.name)
      if (name === null) return refused('name-wrong')
      await store.saveDetails(tx, id, { name, language: given.language })
      note(tx, visit, {
        operation: 'change-details',
        subject: { account: id },
        payload: { name, language: given.language },
      })
      return 'changed' as const
    }),
)

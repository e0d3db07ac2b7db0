import { organisationNames } from '#features/organisations'
import { Problem, refused } from '#kernel/operations'
import { findAccount, listPeople } from '../accounts/store.ts'
import { installation } from '../installation.ts'
import { chooseForm } from '../pages/sign-in-forms.ts'
import type { SignInMethod } from './method.ts'

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** Choosing a person from a list: the exercise's, and nowhere else. */
export const chooseMethod: SignInMethod = {
  kind: 'choose',
  form: ({ say, visit, error }) =>
    visit.transaction(async (tx) => {
      const people = (await listPeople(tx, visit.now)).filter(({ closedAt }) => closedAt === null)
      const organisations = await organisationNames(tx, visit.now)
      const plans = await installation().planChoices(tx)
      return chooseForm(say, { people, named: { plans, organisations }, error })
    }),

  async identify(visit, { field }) {
    if (!installation().exercise) throw new Problem(404, 'not-found')
    const id = field('account')
    const account = isId(id) ? await visit.transaction((tx) => findAccount(tx, id)) : undefined
    return account?.closedAt === null ? { account: account.id } : refused('nobody-chosen')
  },
}

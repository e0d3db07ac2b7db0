import { accounts, installation, roles } from '#features/people'
import { Problem, refused } from '#kernel/operations'
import { chooseForm } from '../pages/sign-in-forms.ts'
import type { SignInMethod } from './method.ts'

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** Choosing a person from a list: the exercise's, and nowhere else. */
export const chooseMethod: SignInMethod = {
  kind: 'choose',
  form: ({ say, visit, error }) =>
    visit.transaction(async (tx) => {
      const people = (await accounts.listPeople(tx, visit.now)).filter(
        ({ closedAt }) => closedAt === null,
      )
      return chooseForm(say, { people, named: await roles.namedIn(tx, visit.now), error })
    }),

  async identify(visit, { field }) {
    if (!installation().exercise) throw new Problem(404, 'not-found')
    const id = field('account')
    const account = isId(id)
      ? await visit.transaction((tx) => accounts.findAccount(tx, id))
      : undefined
    return account?.closedAt === null ? { account: account.id } : refused('nobody-chosen')
  },
}

import type { Refused, Visit } from '#kernel/operations'
import { roles as roleRules } from '#features/people'
import { enterPerson } from '#features/invitations'
import type { Person } from './people.ts'

/** Enters someone invented, with a second factor where the parts need one. */
export const enter = (visit: Visit, { roles, ...person }: Person): Promise<string | Refused> => {
  const secondFactor = roleRules.needSecondFactor(roles)
  return visit.transaction((tx) =>
    enterPerson(tx, visit, { ...person, roles, language: 'da', secondFactor }),
  )
}

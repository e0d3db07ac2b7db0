import type { Organisation } from '#features/organisations'
import type { Role } from '#kernel/access'
import type { Say } from '#kernel/i18n'
import type { PlanChoice } from '../installation.ts'
import { reachOf } from './rules.ts'

/** What roles name besides themselves: plans and organisations by id. */
export interface Named {
  readonly plans: readonly PlanChoice[]
  readonly organisations: ReadonlyMap<string, Organisation>
}

/** The plan's title; its id where it is none of those there are. */
export function spokenPlan(say: Say, plan: string | null, { plans }: Pick<Named, 'plans'>): string {
  if (plan === null) return say('people.all-plans')
  const found = plans.find(({ id }) => id === plan)
  return found ? say.text(found.title).text : plan
}

/** The organisation's name; its key where the register has none for it. */
export function spokenOrganisation(
  say: Say,
  organisation: string,
  { organisations }: Pick<Named, 'organisations'>,
): string {
  const found = organisations.get(organisation)
  return found ? say.text(found.name).text : organisation
}

/** A role in one phrase: "editor for the Ministry of Defence in Women, Peace and Security". */
export function spokenRole(say: Say, role: Role, named: Named): string {
  const name = say(`people.role-${role.name}`)
  if (reachOf[role.name].plan === 'all') return name
  const plan = spokenPlan(say, role.plan, named)
  if (role.organisation === null) return say('people.role-in-plan', { role: name, plan })
  const organisation = spokenOrganisation(say, role.organisation, named)
  return say('people.role-for-organisation', { role: name, plan, organisation })
}

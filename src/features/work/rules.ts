import type { Actor, RoleName } from '#kernel/access'
import { rolesIn } from '#kernel/access'

/** A page that a role leads to. */
export interface Place {
  readonly kind: 'desk' | 'rounds' | 'received' | 'meetings' | 'people' | 'journal'
  /** The plan's id; null where the place belongs to no plan. */
  readonly plan: string | null
  /** The organisation's key, for a desk. */
  readonly organisation: string | null
}

const readers: readonly RoleName[] = ['steering-member', 'reviewer', 'partner']

/** Where the roles of a person lead in these plans, work first. */
export function placesOf(actor: Actor, plans: readonly string[]): readonly Place[] {
  const places = [
    ...plans.flatMap((plan) => desksIn(actor, plan)),
    ...plans.flatMap((plan): Place[] =>
      roundsIn(actor, plan).map((kind) => ({ kind, plan, organisation: null })),
    ),
  ]
  const has = (...names: readonly RoleName[]) =>
    rolesIn(actor, {}).some(({ name }) => names.includes(name))
  const own: Place[] = []
  if (has('administrator', 'coordinator'))
    own.push({ kind: 'people', plan: null, organisation: null })
  if (has('auditor')) own.push({ kind: 'journal', plan: null, organisation: null })
  return [...places, ...own]
}

/** Whoever runs a plan goes from its rounds to what was sent in and what meetings decide. */
function roundsIn(actor: Actor, plan: string): readonly Place['kind'][] {
  const names = rolesIn(actor, { plan }).map(({ name }) => name)
  if (names.includes('coordinator')) return ['rounds', 'received', 'meetings']
  return names.some((name) => readers.includes(name)) ? ['rounds'] : []
}

function desksIn(actor: Actor, plan: string): readonly Place[] {
  const organisations = rolesIn(actor, { plan }).flatMap(({ name, organisation }) =>
    (name === 'editor' || name === 'approver') && organisation !== null ? [organisation] : [],
  )
  return [...new Set(organisations)].map((organisation) => ({ kind: 'desk', plan, organisation }))
}

/** The code in a key of the register: `dk:mfa` → `mfa`. */
const codeOf = (organisation: string | null): string => organisation?.split(':')[1] ?? ''

/** Where a place stands, in one language. */
export function addressOf(language: string, { kind, plan, organisation }: Place): string {
  switch (kind) {
    case 'desk':
      return `/${language}/plans/${plan}/organisations/${codeOf(organisation)}/desk`
    case 'rounds':
      return `/${language}/plans/${plan}/rounds`
    case 'received':
      return `/${language}/plans/${plan}/received`
    case 'meetings':
      return `/${language}/plans/${plan}/meetings`
    case 'people':
      return `/${language}/people`
    case 'journal':
      return `/${language}/journal`
  }
}

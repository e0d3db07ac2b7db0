import { lowered, spaced } from '#kernel/names'
import type { Owner } from '../schema.ts'
import { doubted } from '../schema.ts'
import type { House } from './house.ts'
import { isFamily, organisationHere, unitHere } from './house.ts'
import { namesIn } from './split-rules.ts'
import { mailLike, outside, ownUnits, together, unitWords } from './vocabulary.ts'

/** Who leads and who contributes; `lead` is null where the text names nobody. */
export interface Owners {
  readonly lead: Owner | null
  readonly contributors: readonly Owner[]
}

const silence =
  /^\s*(?:[-–—?.*/]+|afventer|udestår|mangler|ikke (?:afklaret|udpeget|besluttet)|udpeges (?:senere)?|n\/a|tbd|tbc|to be (?:decided|confirmed))\s*$/iu

/** Reads who does something from the text of a cell, or from what stands before an activity. */
export function readOwners(text: string, house: House): Owners {
  if (silence.test(text)) return { lead: null, contributors: [] }
  const { leads, contributors, byOrder } = namesIn(text, house)
  const [first] = leads
  const lead = first === undefined ? null : ownerNamed(first, house)
  const isGuess = byOrder && !house.firstLeads
  return {
    lead: lead === null ? null : asLead(isGuess ? { ...lead, state: doubted(lead.state) } : lead),
    contributors: contributors
      .map((name) => ownerNamed(name, house))
      .map((owner) => (isGuess ? { ...owner, state: doubted(owner.state) } : owner)),
  }
}

/** Whether a name is of somebody outside, and no unit of a sender that no plan knows. */
export const isOutside = ({ external, unit }: Owner): boolean => external !== null && unit === null

/** Somebody outside may contribute and cannot answer for an authority's plan: then it is asked who does. */
const asLead = (owner: Owner): Owner => (isOutside(owner) ? { ...owner, state: 'refused' } : owner)

/** Who a name means. */
export function ownerNamed(written: string, house: House): Owner {
  const name = spaced(written)
  const own = (unit: string, state: Owner['state']): Owner => ({
    authority: house.authority,
    unit,
    external: house.authority === null ? house.stranger : null,
    state: house.authority === null || house.stranger !== null ? doubted(state) : state,
  })
  if (house.authority === null && lowered(name) === lowered(house.stranger ?? ''))
    return { authority: null, unit: null, external: house.stranger, state: 'guessed' }
  const unit = unitHere(house, name)
  if (unit !== undefined) return own(unit, 'placed')
  const organisation = organisationWithin(name, house)
  if (organisation !== undefined) return organisation
  if (house.explained.has(name)) return own(name, 'placed')
  // `Center for Operationer (CFO)` may be called by either name, and `AFD (US)` are two.
  const short = /\((?<short>\p{Lu}[\p{Lu}\d-]{1,7})\)?$/u.exec(name)?.groups?.['short']
  if (short !== undefined && house.explained.has(short)) return own(name, 'guessed')
  if (mailLike.test(name)) return own(name, 'guessed')
  // `FN-NY` is a code of a unit, though `FN` alone is somebody outside.
  if (/^\p{Lu}{2,5}-\p{Lu}{2,5}$/u.test(name)) return own(name, 'guessed')
  if (ownUnits.test(name) && !outside.test(name)) return own(name, 'guessed')
  if (outside.test(name) || /^\p{Ll}/u.test(name))
    return { authority: null, unit: null, external: name, state: 'guessed' }
  const akin = house.directory.akin(name)
  if (akin !== undefined && !isFamily(house, akin))
    return { authority: akin.code, unit: name, external: null, state: 'guessed' }
  const spelled = house.directory.shortened(name)
  if (spelled !== undefined && !house.alone.has(name) && !isFamily(house, spelled))
    return { authority: spelled.code, unit: null, external: null, state: 'guessed' }
  return own(name, unitWords.test(name) || /^[\p{Lu}\d-]{2,8}$/u.test(name) ? 'placed' : 'guessed')
}

/** An organisation by its name, alone or with a unit: `US/Asyl`, `UIM (departementet)`, `MFA, HR`. */
function organisationWithin(name: string, house: House): Owner | undefined {
  const whole = organisationHere(house, name)
  const [head = '', ...rest] = name.split(/\s*\/\s*|\s+\(/)
  const organisation = whole ?? (rest.length > 0 ? organisationHere(house, head) : undefined)
  if (organisation === undefined) return undefined
  const isShort = !organisation.names.some((one) => one.toLowerCase() === name.toLowerCase())
  const keepsName = isFamily(house, organisation) && isShort
  // `US` in its ministry's plan may be the agency as a whole, or what the plan calls a unit.
  const isUnsure = keepsName && whole !== undefined && organisation.code !== house.authority
  return {
    authority: organisation.code,
    unit: keepsName || (whole === undefined && rest.length > 0) ? name : null,
    external: null,
    state: isUnsure || !organisation.isAuthority ? 'guessed' : 'placed',
  }
}

/** Organisations that the text of an activity joins to it: `i samarbejde med Rigspolitiet`. */
export function joinedInText(text: string, house: House): readonly Owner[] {
  const at = text.search(together)
  if (at < 0) return []
  return house.directory
    .mentioned(text.slice(at))
    .filter(({ organisation }) => organisation.code !== house.authority)
    .map(({ organisation }) => ({
      authority: organisation.code,
      unit: null,
      external: null,
      state: 'guessed' as const,
    }))
}

/** Those of some owners who are not named twice. */
export const distinctOwners = (owners: readonly Owner[]): readonly Owner[] =>
  owners.filter(
    (owner, at) =>
      owners.findIndex(
        (one) =>
          one.authority === owner.authority &&
          one.external === owner.external &&
          (one.unit === owner.unit || owner.unit === null),
      ) === at,
  )

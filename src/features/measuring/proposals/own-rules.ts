import type { figureDrafts } from '#features/indicators'
import type { PeopleCounted } from '#features/disclosure'

/** What an authority says of an indicator of its own when it begins it; the rest its definition says. */
export interface OwnGiven {
  readonly plan: string
  /** `jurisdiction:code` */
  readonly organisation: string
  /** A commitment that the organisation reports on. */
  readonly commitment: string
  readonly name: string
  readonly unit: string
  readonly countsPeople: PeopleCounted
}

/** Why an indicator cannot be begun so, or null: a code of `refusal.…`. */
export function refuseOwn({ name, unit }: Pick<OwnGiven, 'name' | 'unit'>): OwnRefusal | null {
  if (name.trim() === '') return 'own-name-missing'
  if (name.length > 300) return 'own-name-long'
  if (unit.trim() === '' || unit.length > 80) return 'own-unit-missing'
  return null
}

export type OwnRefusal = 'own-name-missing' | 'own-name-long' | 'own-unit-missing'

/** Its id, of the owner's code and its name: `own-dnp-moder-i-tide`; `again`: how many have that already. */
export function ownId(organisation: string, name: string, again = 0): string {
  const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' }
  const plain = name
    .toLowerCase()
    .replaceAll(/[æøå]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '')
  const code = organisation.split(':')[1] ?? organisation
  return ['own', code, plain, again > 0 ? String(again + 1) : ''].filter(Boolean).join('-')
}

/** The first version of its definition, as a draft to go on from: it claims nothing that nobody has said. */
export const firstDefinition = ({
  name,
  unit,
  countsPeople,
}: Pick<OwnGiven, 'name' | 'unit' | 'countsPeople'>): figureDrafts.DefinitionSays => ({
  from: '',
  name,
  kind: unit === 'percent' ? 'share' : 'count',
  unit,
  population: '',
  excluded: '',
  numerator: '',
  denominator: '',
  direction: 'increase',
  rangeLow: '',
  rangeHigh: '',
  resultsLevel: 'outcome',
  breakdowns: [],
  source: '',
  frequency: '',
  delayDays: '',
  method: '',
  parameters: {},
  countsPeople,
  breaks: false,
  reason: '',
})

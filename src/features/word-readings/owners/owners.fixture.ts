import type { House } from './house.ts'
import { directoryOf } from './directory-rules.ts'

/** A tennis country: a ministry of courts with an agency for balls, a ministry of nets, and a club. */
export const directory = directoryOf([
  {
    code: 'moc',
    parent: null,
    isAuthority: true,
    names: ['Ministry of Courts', 'Bane- og Underlagsministeriet'],
  },
  { code: 'dba', parent: 'moc', isAuthority: true, names: ['Ball Agency', 'Boldstyrelsen'] },
  {
    code: 'mon',
    parent: null,
    isAuthority: true,
    names: ['Ministry of Nets', 'Netværnsministeriet'],
  },
  {
    code: 'club',
    parent: null,
    isAuthority: false,
    names: ['Tennis Club North', 'Tennisklub Nord'],
  },
])

export const house: House = {
  directory,
  authority: 'moc',
  units: new Map([
    ['GRUS', 'Grus og underlag'],
    ['AMB NET', 'Ambassaden ved nettet'],
  ]),
  explained: new Map([
    ['BS', 'Boldstyrelsen'],
    ['INT', 'Internationale baner'],
  ]),
  alone: new Set(['Banemestrene']),
  stranger: null,
  firstLeads: false,
  bracketsContribute: false,
}

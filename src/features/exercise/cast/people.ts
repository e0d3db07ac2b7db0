import type { Role, RoleName } from '#kernel/access'
import { plan } from '../history/calendar.ts'

/** Someone invented, with the parts that he plays. */
export interface Person {
  /** Also what a command names: `--as editor@dema.example`. */
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
}

const role = (name: RoleName, organisation: string | null, of: string | null = plan): Role => ({
  name,
  plan: of,
  organisation,
})

interface Authority {
  readonly editor: string
  readonly second: string
  readonly approver: string
}

/** Each authority's three, by its code. Whoever writes begins with R, whoever approves with G. */
const authorities = {
  mfa: { editor: 'Rikke Vindrose', second: 'Rasmus Vindrose', approver: 'Gerda Vindrose' },
  mod: { editor: 'Rune Bolværk', second: 'Ragna Bolværk', approver: 'Gorm Bolværk' },
  dnp: { editor: 'Rosa Fyrtårn', second: 'Rolf Fyrtårn', approver: 'Gustav Fyrtårn' },
  dema: {
    editor: 'Ruth Redningskrans',
    second: 'Ralf Redningskrans',
    approver: 'Grete Redningskrans',
  },
  mege: { editor: 'Regitze Ligevægt', second: 'Robert Ligevægt', approver: 'Gudrun Ligevægt' },
  dis: { editor: 'Rebekka Landgang', second: 'Ruben Landgang', approver: 'Gunnar Landgang' },
} as const satisfies Readonly<Record<string, Authority>>

export type AuthorityCode = keyof typeof authorities

/** The key of an authority in the register. */
export const keyOf = (code: AuthorityCode): string => `dk:${code}`

/** The addresses of an authority's people. */
export const addressesOf = (code: AuthorityCode): Authority => ({
  editor: `editor@${code}.example`,
  second: `second-editor@${code}.example`,
  approver: `approver@${code}.example`,
})

function peopleOf(code: AuthorityCode): readonly Person[] {
  const [names, emails, key] = [authorities[code], addressesOf(code), keyOf(code)]
  const writer = [role('editor', key)]
  return [
    { email: emails.editor, name: names.editor, roles: writer },
    { email: emails.second, name: names.second, roles: writer },
    { email: emails.approver, name: names.approver, roles: [role('approver', key)] },
  ]
}

/** Who coordinates the plan. */
export const coordinator = 'coordinator@mfa.example'

const others: readonly Person[] = [
  { email: coordinator, name: 'Karen Kompas', roles: [role('coordinator', 'dk:mfa')] },
  {
    email: 'steering@committee.example',
    name: 'Stine Styrbord',
    roles: [role('steering-member', null)],
  },
  {
    email: 'partner@network.example',
    name: 'Pia Pagaj',
    roles: [role('partner', 'dk:womens-council')],
  },
  { email: 'reviewer@review.example', name: 'Esben Ekkolod', roles: [role('reviewer', null)] },
  { email: 'auditor@audit.example', name: 'Laura Logbog', roles: [role('auditor', null)] },
  {
    email: 'administrator@host.example',
    name: 'Anton Anker',
    roles: [role('administrator', null, null)],
  },
  {
    email: 'member@alliance.example',
    name: 'Lærke Lanterne',
    roles: [
      role('alliance-member', 'dk:danish-womens-society', 'alliance-against-sexual-harassment'),
    ],
  },
]

const codes = ['mfa', 'mod', 'dnp', 'dema', 'mege', 'dis'] as const

/** Everyone in the exercise. */
export const people: readonly Person[] = [...others, ...codes.flatMap(peopleOf)]

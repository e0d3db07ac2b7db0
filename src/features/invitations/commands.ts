import type { Named, Person } from '#features/people'
import { accounts, roles } from '#features/people'
import { listSecondFactors } from '#features/sign-in'
import type { Role } from '#kernel/access'
import { roleNames } from '#kernel/access'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Language, Say } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, notAllowed, refused } from '#kernel/operations'
import { invitePerson, makeFirstLink } from './links/operations.ts'

/** Opens a visit for whoever a command acts as, and closes what it opened when the work is done. */
export type OpenVisit = <Result>(
  call: { readonly as: string | undefined; readonly language: Language },
  work: (visit: Visit) => Promise<Result>,
) => Promise<Result>

/** `person invite`, `person list`, `person first-link`. */
export const peopleCommands = (open: OpenVisit): readonly Command[] => [
  inviteCommand(open),
  listCommand(open),
  firstLinkCommand(open),
]

const refusedOutcome = (say: Say, { refused: code, values }: Refused): Outcome => ({
  exit: 2,
  text: say(`refusal.${code}`, values),
  json: { refused: code, values },
})

function roleOf(given: {
  readonly role: string | undefined
  readonly plan: string | undefined
  readonly organisation: string | undefined
}): Role | Refused {
  const name = roleNames.find((one) => one === given.role)
  if (!name) return refused('role-not-chosen')
  return { name, plan: given.plan ?? null, organisation: given.organisation ?? null }
}

const inviteCommand = (open: OpenVisit): Command =>
  command({
    name: 'person invite',
    summary: 'people.command-invite',
    arguments: { email: { label: 'EMAIL' } },
    options: {
      role: { kind: 'text', label: 'ROLE', summary: 'people.option-role' },
      plan: { kind: 'text', label: 'PLAN', summary: 'people.option-plan' },
      organisation: { kind: 'text', label: 'KEY', summary: 'people.option-organisation' },
      mail: { kind: 'flag', summary: 'people.option-mail' },
    },
    run: (call) =>
      open(call, async (visit) => {
        const { say, language, options } = call
        const role = roleOf(options)
        if (isRefused(role)) return refusedOutcome(say, role)
        const delivery = options.mail ? 'mail' : 'link'
        const given = { email: call.arguments.email, role, language, delivery } as const
        const invited = await invitePerson(visit, given)
        if (isRefused(invited)) return refusedOutcome(say, invited)
        if (invited.came !== 'link-made')
          return { exit: 0, text: say(`people.said-${invited.came}`), json: invited }
        call.tell(say('people.link-once'))
        return { exit: 0, text: invited.link, json: invited }
      }),
  })

const listCommand = (open: OpenVisit): Command =>
  command({
    name: 'person list',
    summary: 'people.command-list',
    run: (call) =>
      open(call, async (visit) => {
        if (!roles.seePeople(visit.actor, null)) throw notAllowed()
        const [everyone, named, withFactor] = await visit.read(
          async (tx) =>
            [
              await accounts.listPeople(tx, visit.now),
              await roles.namedIn(tx, visit.now),
              await listSecondFactors(tx),
            ] as const,
        )
        const people = everyone.filter((person) => roles.seePerson(visit.actor, person.roles))
        const text = people.map((person) => lineOf(call.say, person, named)).join('\n')
        return {
          exit: 0,
          text: text || call.say('people.nobody'),
          json: people.map((person) => told(person, withFactor)),
        }
      }),
  })

function lineOf(say: Say, { email, name, closedAt, ...person }: Person, named: Named): string {
  const held = person.roles.map((role) => `    ${roles.spokenRole(say, role, named)}`)
  const state = closedAt === null ? [] : [`    ${say('people.person-closed')}`]
  return [`${email}  ${name}`, ...state, ...held].join('\n')
}

const told = (person: Person, withFactor: ReadonlySet<string>) => ({
  id: person.id,
  email: person.email,
  name: person.name,
  language: person.language,
  hasSecondFactor: withFactor.has(person.id),
  closedAt: person.closedAt?.toISOString() ?? null,
  roles: person.roles.map(({ name, plan, organisation }) => ({ role: name, plan, organisation })),
})

const firstLinkCommand = (open: OpenVisit): Command =>
  command({
    name: 'person first-link',
    summary: 'people.command-first-link',
    run: (call) =>
      open(call, async (visit) => {
        const link = await makeFirstLink(visit, undefined)
        call.tell(call.say('people.first-link-once'))
        return { exit: 0, text: link, json: { link } }
      }),
  })

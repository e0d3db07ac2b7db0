import type { Role } from '#kernel/access'
import { roleNames } from '#kernel/access'
import { organisationNames } from '#features/organisations'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Language, Say } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, notAllowed, refused } from '#kernel/operations'
import type { Person } from './accounts/schema.ts'
import { listPeople } from './accounts/store.ts'
import { installation } from './installation.ts'
import { invitePerson, makeFirstLink } from './invitations/operations.ts'
import { seePeople, seePerson } from './roles/policy.ts'
import type { Named } from './roles/words.ts'
import { spokenRole } from './roles/words.ts'

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
        if (!seePeople(visit.actor, null)) throw notAllowed()
        const [people, named] = await visit.transaction(
          async (tx) =>
            [
              (await listPeople(tx, visit.now)).filter(({ roles }) =>
                seePerson(visit.actor, roles),
              ),
              {
                plans: await installation().planChoices(tx),
                organisations: await organisationNames(tx, visit.now),
              },
            ] as const,
        )
        const text = people.map((person) => lineOf(call.say, person, named)).join('\n')
        return { exit: 0, text: text || call.say('people.nobody'), json: people.map(toldPerson) }
      }),
  })

function lineOf(say: Say, { email, name, roles, closedAt }: Person, named: Named): string {
  const held = roles.map((role) => `    ${spokenRole(say, role, named)}`)
  const state = closedAt === null ? [] : [`    ${say('people.person-closed')}`]
  return [`${email}  ${name}`, ...state, ...held].join('\n')
}

const toldPerson = ({ id, email, name, language, hasSecondFactor, closedAt, roles }: Person) => ({
  id,
  email,
  name,
  language,
  hasSecondFactor,
  closedAt: closedAt?.toISOString() ?? null,
  roles: roles.map(({ name: role, plan, organisation }) => ({ role, plan, organisation })),
})

const firstLinkCommand = (open: OpenVisit): Command =>
  command({
    name: 'person first-link',
    summary: 'people.command-first-link',
    run: (call) =>
      open(call, async (visit) => {
        const link = await makeFirstLink(visit, undefined)
        if (isRefused(link)) return refusedOutcome(call.say, link)
        call.tell(call.say('people.first-link-once'))
        return { exit: 0, text: link, json: { link } }
      }),
  })

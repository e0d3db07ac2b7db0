import type { Tx } from '#kernel/db'
import { journalActor } from '#kernel/journal'
import type { Visit } from '#kernel/operations'
import type { Contact } from '#features/people'
import { listContacts } from '#features/people'
import { installation } from '../installation.ts'
import { mailOf } from './notify.ts'
import type { Letter } from './schema.ts'
import { insertMails, listTold, mailKey } from './store.ts'

async function contactsOf(tx: Tx, visit: Visit, { to }: Letter): Promise<readonly Contact[]> {
  const { roles, plan, organisation } = to
  const scope = organisation === undefined ? { plan } : { plan, organisation }
  const self = visit.actor.kind === 'account' ? visit.actor.account : null
  const contacts = await listContacts(tx, roles, scope, visit.now)
  return contacts.filter(({ account }) => account !== self)
}

/**
 * Mails each letter to whoever has not had it yet, as part of the deed, and answers how many mails that makes.
 * Nobody gets the same letter about a round twice; whoever does the deed gets none.
 */
export async function mailOnce(tx: Tx, visit: Visit, letters: readonly Letter[]): Promise<number> {
  const { origin, post } = installation()
  let mailed = 0
  for (const letter of letters) {
    const contacts = await contactsOf(tx, visit, letter)
    const told = await insertMails(tx, letter, {
      accounts: contacts.map(({ account }) => account),
      at: visit.now,
      by: journalActor(visit.actor, ['coordinator'], { plan: letter.to.plan }),
    })
    for (const contact of contacts) {
      const id = told.get(contact.account)
      if (id === undefined) continue
      await post(tx, { ...mailOf(letter, contact, origin), dedupeKey: mailKey(id) })
      mailed += 1
    }
  }
  return mailed
}

/** A letter that is about to be sent: how many would get it, and how many have had it already. */
export interface Addressed {
  readonly letter: Letter
  readonly recipients: number
  readonly told: number
}

/** Says who would get which letter; nothing is sent. */
export async function address(
  tx: Tx,
  visit: Visit,
  letters: readonly Letter[],
): Promise<readonly Addressed[]> {
  const found: Addressed[] = []
  for (const letter of letters) {
    const contacts = await contactsOf(tx, visit, letter)
    const before = await listTold(tx, letter)
    const told = contacts.filter(({ account }) => before.has(account)).length
    found.push({ letter, recipients: contacts.length - told, told })
  }
  return found
}

import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { Mail } from '#kernel/mail'
import { refuseMail } from '#kernel/mail'
import { enqueue } from '../enqueue.ts'

/** The job that sends a mail. */
export const sendMailJob = 'mail.send'

/**
 * Hands a mail over as part of the transaction: it goes out if and only if the transaction is kept,
 * and once for each `dedupeKey` for ever; without one, once for each call. An address or a subject
 * that cannot be is a bug and throws.
 */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  const refusal = refuseMail(mail)
  if (refusal) throw new Error(`mail refused: ${refusal}`)
  const id = randomUUID()
  const { dedupeKey = id, ...content } = mail
  const added = await query(
    tx,
    sql`insert into varde.mail (id, dedupe_key, content, queued_at)
        values (${id}, ${dedupeKey}, ${json(content)}, ${new Date()})
        on conflict (dedupe_key) do nothing returning id`,
  )
  if (added.length > 0) await enqueue(tx, sendMailJob, { mail: id }, { dedupeKey: id })
}

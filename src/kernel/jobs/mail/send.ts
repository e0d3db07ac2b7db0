import { z } from 'zod'
import type { Clock } from '#kernel/clock'
import type { Login, Tx } from '#kernel/db'
import { query, queryOptional, sql, transaction } from '#kernel/db'
import { isLanguage } from '#kernel/i18n'
import type { Mail, Mailer, Sent } from '#kernel/mail'
import type { Job } from '../job.ts'
import { job } from '../job.ts'
import { sendMailJob } from './queue.ts'

export interface SendSetting {
  readonly login: Login
  readonly clock: Clock
  readonly mailer: Mailer
  /** Told of every mail that has gone, or was written to the folder. */
  readonly sent: (sent: Sent) => void
}

const content = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  language: z.string().refine(isLanguage),
})

/** A slow mail server may take longer than a transaction may otherwise lie idle. */
const patience = '180s'

interface Waiting {
  readonly content: unknown
  readonly dedupeKey: string
}

/**
 * The job that sends what `queueMail` has queued. The row is locked while the mail goes, so that no
 * two servers send it; what it said is then forgotten. After a crash between the two it is sent again
 * under the same Message-ID, by which mail programs show it once.
 */
export const mailJob = ({ login, clock, mailer, sent }: SendSetting): Job =>
  job({
    name: sendMailJob,
    schema: z.object({ mail: z.uuid() }),
    attempts: 10,
    run: ({ mail: id }) =>
      transaction(
        login,
        async (tx) => {
          await query(
            tx,
            sql`select set_config('idle_in_transaction_session_timeout', ${patience}, true)`,
          )
          const mail = await findWaiting(tx, id)
          if (!mail) return
          const gone = await mailer.send(mail, clock.now())
          await query(
            tx,
            sql`update varde.mail set content = null, sent_at = ${new Date()}, sent_by = ${gone.by}
                where id = ${id}`,
          )
          sent(gone)
        },
        { attempts: 1 },
      ),
    gaveUp: async ({ mail: id }) => {
      await transaction(login, (tx) =>
        query(
          tx,
          sql`update varde.mail set content = null, refused = 'undeliverable'
              where id = ${id} and content is not null`,
        ),
      )
    },
  })

async function findWaiting(tx: Tx, id: string): Promise<Mail | undefined> {
  const row = await queryOptional<Waiting>(
    tx,
    sql`select content, dedupe_key as "dedupeKey" from varde.mail
        where id = ${id} and content is not null for update`,
  )
  return row && { ...content.parse(row.content), dedupeKey: row.dedupeKey }
}

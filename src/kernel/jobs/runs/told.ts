import type { Tx } from '#kernel/db'
import type { Language } from '#kernel/i18n'
import { speaker } from '#kernel/i18n'
import { queueMail } from '../mail/queue.ts'
import type { LongJob } from './long-job.ts'
import type { Run } from './run.ts'
import { runAddress } from './run.ts'

interface Telling {
  readonly run: Run
  readonly job: LongJob
  readonly contact: { readonly email: string; readonly language: Language }
  readonly origin: string
}

/** Tells whoever asked for a run that it has ended, and where its result stands. Once. */
export async function tellOfEnd(tx: Tx, { run, job, contact, origin }: Telling): Promise<void> {
  const say = speaker(contact.language)
  const values = {
    title: job.title(say, run.input),
    link: `${origin}${runAddress(contact.language, run.id)}`,
  }
  const outcome = run.state === 'done' ? 'done' : 'failed'
  await queueMail(tx, {
    to: contact.email,
    language: contact.language,
    subject: say(`jobs.mail-${outcome}-subject`, values),
    text: say(`jobs.mail-${outcome}-text`, values),
    dedupeKey: `run ${run.id}`,
  })
}

import { z } from 'zod'
import { html } from '#kernel/html'
import { longJob } from '#kernel/jobs'
import * as journal from '#kernel/journal'
import { deed } from '#kernel/ui'
import { listHeads } from '../heads/store.ts'
import { verifyJournal } from './verify.ts'

const verdict = z.union([
  z.object({ sound: z.literal(true), entries: z.number(), head: z.string() }),
  z.object({ sound: z.literal(false), seq: z.number(), fault: z.string() }),
])

const all = 1_000_000

/** Verifies the whole chain, and that it went through every head that was published. */
export const verifyJournalJob = longJob({
  name: 'records.verify-journal',
  input: z.object({}),
  result: verdict,
  steps: ['records.step-heads', 'records.step-entries'],
  title: (say) => say('records.verifying'),
  stopping: (say) => say('records.verifying-writes-nothing'),
  run: (_input, { visit, progress }) =>
    visit.read(async (tx) => {
      const heads = await listHeads(tx, null, all)
      const { seq: total } = await journal.findHead(tx)
      await progress({ step: 1, total })
      return verifyJournal(journal.readJournal(tx), heads, (done) =>
        progress({ done, words: { key: 'records.entries-read', values: { done, total } } }),
      )
    }),
  show: (say, found, language) => ({
    state: found.sound
      ? say('records.sound', { entries: found.entries })
      : say('records.unsound', { seq: found.seq, why: say(`records.fault-${found.fault}`) }),
    body: found.sound
      ? html`<p>${say('records.sound-head')} <span class="code">${found.head}</span></p>`
      : html`<p>${say('records.unsound-then')}</p>`,
    acts: deed.button({ text: say('records.to-journal'), href: `/${language}/journal` }),
  }),
})

import type { Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { box } from '#kernel/ui'

const known = [
  'opened',
  'moved',
  'extended',
  'noted',
  'closed',
  'recurs',
  'recurs-no-more',
  'reminded',
  'reminders',
  'policy',
] as const

/** What was just done, in a sentence. */
export function saidNotice(say: Say, said: string | null): Html | null {
  const deed = known.find((one) => one === said)
  return deed ? box.notice({ kind: 'done', body: say(`opening.said-${deed}`) }) : null
}

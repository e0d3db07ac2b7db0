import type { Day } from '#kernel/clock'
import { parseDay } from '#kernel/clock'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { activityRules } from '#features/activities'
import { freezing } from '#features/snapshots'

/** What whoever sends a letter says of it. */
export interface Said {
  readonly replyBy?: Day
  readonly caseNumber?: string
}

/** The day and the case number as they were typed; nothing for what was left empty. */
export function saidOf({
  reply,
  number,
}: {
  readonly reply: string | null | undefined
  readonly number: string | null | undefined
}): Said | Refused {
  const typed = reply?.trim() ?? ''
  const replyBy = parseDay(activityRules.tidiedMoment(typed))
  if (typed !== '' && replyBy === undefined) return refused('letter-reply-unreadable', { typed })
  const caseNumber = number?.replaceAll(/\s+/g, ' ').trim() ?? ''
  const most = freezing.longestCaseNumber
  if (caseNumber.length > most) return refused('letter-case-too-long', { most })
  return { ...(replyBy && { replyBy }), ...(caseNumber !== '' && { caseNumber }) }
}

import { dayOf } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { PageFrame } from '#kernel/ui'
import { zone } from '../history/calendar.ts'

/** What every page of the exercise says at its top: that it is one, and which day it shows. */
export const exerciseBand = (say: Say, now: Date): Required<Pick<PageFrame, 'exercise'>> => ({
  exercise: { shownAs: say.day(dayOf(now, zone)), href: `/${say.language}/exercise` },
})

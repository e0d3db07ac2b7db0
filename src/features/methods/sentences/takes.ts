import { compare, fraction, round } from '#kernel/decimal'
import { speaker, type Say } from '#kernel/i18n'
import { worthOf } from './distance.ts'
import type { Staff, Takes, TakesRefusal } from '../takes/rules.ts'

/** What a calculation says: the answer, what it rests on, and what one appointment is worth. */
export interface TakesSaid {
  readonly answer: string
  readonly ground: string
  readonly worth: string
}

/** What it takes, in both languages. */
export const takesSaid = (staff: Staff, takes: Takes) => ({
  en: said(speaker('en'), staff, takes),
  da: said(speaker('da'), staff, takes),
})

function said(say: Say, staff: Staff, takes: Takes): TakesSaid {
  const { appointments, women, verdict, years } = takes
  const last = years.at(-1)
  const part = fraction(women * 100, Math.max(appointments, 1))
  return {
    answer: say(`methods.takes-${verdict}`, {
      women: say.number(String(women)),
      appointments: say.number(String(appointments)),
      share: say.percent(round(part, 0)),
      reached: last ? say.percent(round(last.share, 1)) : '',
      asked: last ? say.percent(round(last.asked, 1)) : '',
    }),
    ground: say('methods.takes-ground', {
      headcount: say.number(staff.headcount),
      leavers: say.number(staff.leaversPerYear),
      change:
        compare(staff.leaversPerYear, String(staff.appointmentsPerYear)) === 0 ? 'same' : 'other',
      yearly: say.number(String(staff.appointmentsPerYear)),
      leaving: staff.womenAmongLeavers === undefined ? 'alike' : 'stated',
      share: say.percent(staff.womenAmongLeavers ?? '0'),
    }),
    worth: say('methods.takes-worth', { points: worthOf(say, takes.worth) }),
  }
}

/** Why nothing can be reckoned, in both languages. */
export const refusalSaid = (refusal: TakesRefusal) => ({
  en: speaker('en')(`methods.takes-refused-${refusal}`),
  da: speaker('da')(`methods.takes-refused-${refusal}`),
})

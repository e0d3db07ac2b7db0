import { reportOperations } from '#features/reporting'
import type { AuthorityCode } from '../cast/people.ts'
import { addressesOf } from '../cast/people.ts'
import type { When } from './calendar.ts'
import type { Deed } from './deed.ts'
import { planEdits } from './planned.ts'
import { answer, ask } from './questions.ts'
import type { ReportOf } from './reports.ts'
import { keyOfReport, revise, rewrite, send, signAndHandIn } from './reports.ts'
import type { PlanYear, ToldPlanLine } from './told-plan.ts'
import { readToldPlan } from './told-plan.ts'

const planOf = (year: PlanYear, authority: AuthorityCode): ReportOf => ({
  round: `implementation-plan-${year}`,
  authority,
})

const write = (
  report: ReportOf,
  when: When,
  lines: readonly ToldPlanLine[],
  correction = '',
): readonly Deed[] =>
  lines.map((line) =>
    rewrite(report, when, { commitment: line.commitment, edits: planEdits(line, correction) }),
  )

const carryOver = (report: ReportOf, when: When): Deed => ({
  when,
  by: addressesOf(report.authority).editor,
  what: `carry over ${report.authority} ${report.round}`,
  run: (visit) => reportOperations.carryOverPlan(visit, keyOfReport(report)),
})

interface Days {
  readonly written: When
  readonly sent: When
  readonly handedIn: When
}

/** A plan that goes its way: with what came along from the year before, where there is such a plan. */
function handedIn(year: PlanYear, authority: AuthorityCode, days: Days): readonly Deed[] {
  const report = planOf(year, authority)
  return [
    ...(year === '2026' ? [] : [carryOver(report, days.written)]),
    ...write(report, days.written, readToldPlan(year, authority)),
    send(report, days.sent),
    signAndHandIn(report, days.handedIn),
  ]
}

const postponed = 'Forårets indsats varede længere end ventet, så tallene er først klar i juni.'

/** One day is put off, in a second edition of the plan. */
function revised(): readonly Deed[] {
  const report = planOf('2027', 'dema')
  const milestone = { activity: 'data-feedback', title: 'Forårets tilbagemelding er sendt' }
  const put = { ...milestone, due: '2027-07-15', done: '' }
  return [
    revise(report, '2027-05-24 09:00'),
    rewrite(report, '2027-05-24 09:20', {
      commitment: 'c-4-dema-02',
      edits: [
        {
          field: 'milestone.spring-feedback',
          value: { milestone: put, correction: postponed },
          seen: 0,
        },
      ],
    }),
    send(report, '2027-05-24 09:40'),
    signAndHandIn(report, '2027-05-26 14:00'),
  ]
}

const measured = {
  commitment: 'c-4-mod-03',
  field: 'activity.equipment-sizes',
  passage: '',
  text: 'Hvad skal vise, at udstyret passer? Der står ingen indikator.',
}

/** Implementation plans for 2026 and 2027: carried over, revised, one full of gaps, one still a draft. */
export const implementationPlans = (): readonly Deed[] => [
  ...handedIn('2026', 'dema', {
    written: '2025-12-08 10:00',
    sent: '2025-12-11 14:00',
    handedIn: '2025-12-15 09:30',
  }),
  ...handedIn('2026', 'dnp', {
    written: '2025-12-10 09:00',
    sent: '2025-12-16 15:00',
    handedIn: '2025-12-18 10:00',
  }),
  ...handedIn('2026', 'mod', {
    written: '2026-01-06 13:00',
    sent: '2026-01-08 10:00',
    handedIn: '2026-01-09 11:00',
  }),
  ...handedIn('2027', 'dema', {
    written: '2026-12-07 09:00',
    sent: '2026-12-14 15:30',
    handedIn: '2026-12-17 10:15',
  }),
  ...handedIn('2027', 'dnp', {
    written: '2026-12-09 10:00',
    sent: '2026-12-16 14:00',
    handedIn: '2026-12-18 09:00',
  }),
  ...handedIn('2027', 'mod', {
    written: '2027-01-19 09:00',
    sent: '2027-01-21 16:00',
    handedIn: '2027-01-22 12:00',
  }),
  ask(planOf('2027', 'mod'), '2027-02-02 10:00', measured),
  answer(planOf('2027', 'mod'), '2027-02-05 09:00', measured, 'Vi måler det fra 2028.'),
  ...revised(),
  ...write(planOf('2027', 'mfa'), '2027-06-03 13:00', readToldPlan('2027', 'mfa')),
]

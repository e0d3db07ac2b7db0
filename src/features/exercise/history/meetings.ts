import { isRefused, notFound } from '#kernel/operations'
import type { Visit } from '#kernel/operations'
import { governanceOperations } from '#features/governance'
import { coordinator } from '../cast/people.ts'
import type { When } from './calendar.ts'
import { plan } from './calendar.ts'
import type { Deed } from './deed.ts'

/** A point of an agenda, and what the meeting said to it. */
interface ToldPoint {
  readonly title: string
  readonly commitment?: string
  readonly indicator?: string
  readonly proposal: string
  readonly owner: string
  readonly dueOn: string
  readonly otherwise?: string
  /** None where nothing is decided yet. */
  readonly said?: { readonly outcome: string; readonly decided?: string; readonly dueOn?: string }
  /** When and how it was done. */
  readonly done?: readonly [when: When, how: string]
}

interface ToldMeeting {
  readonly code: string
  readonly title: string
  readonly round: string
  readonly body: string
  readonly heldOn: string
  readonly announced: When
  readonly written: When
  readonly minuted: When
  readonly points: readonly ToldPoint[]
}

const deed = (when: When, what: string, run: Deed['run']): Deed => ({
  when,
  by: coordinator,
  what,
  run,
})

/** The point of a meeting with this title. */
async function pointOf(visit: Visit, code: string, title: string) {
  const { items } = await governanceOperations.showMeeting(visit, { plan, code })
  const found = items?.find((item) => item.title === title)
  if (!found) throw notFound()
  return found
}

const subjectOf = ({ commitment, indicator }: ToldPoint) => {
  if (commitment) return { kind: 'commitment', id: commitment } as const
  return indicator ? ({ kind: 'indicator', id: indicator } as const) : null
}

const put = ({ code, written }: ToldMeeting, point: ToldPoint): Deed =>
  deed(written, `put on agenda ${code}: ${point.title}`, (visit) => {
    const { title, proposal, owner, dueOn, otherwise = '' } = point
    const typed = { title, proposal, owner, dueOn, otherwise }
    return governanceOperations.putOnAgenda(visit, {
      plan,
      code,
      subject: subjectOf(point),
      ...typed,
    })
  })

const decide = (
  { code, minuted }: ToldMeeting,
  point: ToldPoint,
  said: NonNullable<ToldPoint['said']>,
): Deed =>
  deed(minuted, `decide ${code}: ${point.title}`, async (visit) => {
    const { id } = await pointOf(visit, code, point.title)
    const { outcome, decided = point.proposal, dueOn = point.dueOn } = said
    const { owner } = point
    const given = { outcome, decided, owner, dueOn, replaces: '' }
    return governanceOperations.recordDecision(visit, { plan, code, item: id, ...given })
  })

const close = (
  { code }: ToldMeeting,
  { title }: ToldPoint,
  [when, how]: NonNullable<ToldPoint['done']>,
): Deed =>
  deed(when, `close ${code}: ${title}`, async (visit) => {
    const { decisions } = await governanceOperations.showMeeting(visit, { plan, code })
    const { id } = await pointOf(visit, code, title)
    const decision = decisions.find((one) => one.item === id)
    if (!decision) throw notFound()
    return governanceOperations.closeDecision(visit, {
      plan,
      code,
      decision: decision.id,
      done: how,
    })
  })

const deedsOf = (meeting: ToldMeeting): readonly Deed[] => [
  deed(meeting.announced, `announce ${meeting.code}`, async (visit) => {
    const { code, title, round, body, heldOn } = meeting
    const given = { plan, title, round, body, heldOn }
    const announced = await governanceOperations.announceMeeting(visit, given)
    if (!isRefused(announced) && announced.code !== code)
      throw new Error(`${code} became ${announced.code}`)
    return announced
  }),
  ...meeting.points.flatMap((point) => [
    put(meeting, point),
    ...(point.said ? [decide(meeting, point, point.said)] : []),
    ...(point.done ? [close(meeting, point, point.done)] : []),
  ]),
]

const asProposed = { outcome: 'as-proposed' } as const

const first: ToldMeeting = {
  code: '2026-1',
  title: 'Årligt statusmøde',
  round: '2026',
  body: 'b-01',
  heldOn: '2026-04-14',
  announced: '2026-03-02 09:00',
  written: '2026-03-24 10:00',
  minuted: '2026-04-14 14:30',
  points: [
    {
      title: 'Undervist før afrejse: én definition',
      commitment: 'c-2-04',
      proposal:
        'Forsvarsministeriet fremlægger en fælles definition af »undervist før afrejse« for alle, der sender ud.',
      owner: 'mod',
      dueOn: '2026-10-01',
      otherwise: 'Dækningen kan ikke lægges sammen på tværs.',
      said: asProposed,
    },
    {
      title: 'Tæller og nævner for Beredskabsstyrelsens udsendte',
      commitment: 'c-4-dema-02',
      proposal: 'Beredskabsstyrelsen opgør tæller og nævner for udsendte i 2023 og 2024.',
      owner: 'dema',
      dueOn: '2027-03-01',
      said: asProposed,
    },
    {
      title: 'Skala for markøren',
      commitment: 'c-5-02',
      proposal: 'Udenrigsministeriet beslutter, hvilken skala markøren har.',
      owner: 'mfa',
      dueOn: '2026-06-01',
      said: asProposed,
      done: ['2026-05-28 11:00', 'Skalaen har tre trin og står i vejledningen af 28. maj 2026.'],
    },
  ],
}

const second: ToldMeeting = {
  code: '2027-1',
  title: 'Årligt statusmøde',
  round: '2027',
  body: 'b-01',
  heldOn: '2027-04-12',
  announced: '2027-03-01 09:00',
  written: '2027-03-23 10:00',
  minuted: '2027-04-12 14:30',
  points: [
    {
      title: 'Et delmål for 2027: 14,5 % kvinder blandt politiledere',
      indicator: 'ind-dp-pollead-w',
      proposal: 'Rigspolitiet lægger en plan for, hvordan et delmål på 14,5 % i 2027 nås.',
      owner: 'dnp',
      dueOn: '2027-06-01',
      otherwise: 'Tallet vurderes først igen i 2030.',
      said: {
        outcome: 'amended',
        decided:
          'Styregruppen fastsætter et delmål på 14,5 % kvinder blandt politiledere ved udgangen af 2027. Rigspolitiet fremlægger en plan.',
      },
    },
    {
      title: 'Sidste frist for to myndigheder',
      proposal: 'Beredskabsstyrelsen afleverer sin indberetning for 2026.',
      owner: 'dema',
      dueOn: '2027-04-30',
      otherwise: 'To tilsagn står offentligt som »ikke indberettet«.',
      said: asProposed,
    },
    {
      title: 'Sikkerhedsrådet efter medlemskabet',
      commitment: 'c-1-03',
      proposal: 'Udenrigsministeriet foreslår, om tilsagnet ændres eller afsluttes.',
      owner: 'mfa',
      dueOn: '2027-06-16',
      otherwise: 'Tilsagnet står uændret i planen.',
      said: { outcome: 'postponed', decided: '' },
    },
  ],
}

const third: ToldMeeting = {
  code: '2027-2',
  title: 'Møde om midtvejsstatus',
  round: '',
  body: 'b-01',
  heldOn: '2027-09-21',
  announced: '2027-06-07 10:00',
  written: '2027-06-07 10:10',
  minuted: '2027-06-07 10:20',
  points: [],
}

/** Two meetings that decided, and one that is ahead. */
export const meetings = (): readonly Deed[] => [first, second, third].flatMap(deedsOf)

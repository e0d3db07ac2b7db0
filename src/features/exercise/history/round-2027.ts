import type { When } from './calendar.ts'
import type { Deed } from './deed.ts'
import { consent, publish, publishOwn, withdraw } from './publishing.ts'
import { answer, ask } from './questions.ts'
import type { ReportOf } from './reports.ts'
import {
  handIn,
  offer,
  revise,
  rewrite,
  send,
  sign,
  signAndHandIn,
  take,
  write,
} from './reports.ts'
import {
  close,
  holdMeeting,
  openRound,
  recur,
  remind,
  remindersByThemselves,
  sendPapers,
} from './rounds.ts'
import { figureEdit } from './edits.ts'
import { readTold } from './told.ts'

const of = (authority: ReportOf['authority']): ReportOf => ({ round: '2027', authority })

const written = (authority: ReportOf['authority'], when: When): readonly Deed[] =>
  write(of(authority), when, readTold('2027', authority), readTold('2026', authority))

const published: When = '2027-05-15 09:00'

/**
 * Read, asked about nothing, one line left out; later a figure that could tell where people are is withdrawn, and with
 * it the share that is counted among the same people.
 */
const defence = (): readonly Deed[] => [
  ...written('mod', '2027-02-08 09:00'),
  send(of('mod'), '2027-02-19 13:00'),
  signAndHandIn(of('mod'), '2027-02-22 09:30'),
  take(of('mod'), '2027-02-25 09:02'),
  consent(of('mod'), '2027-05-10 10:00', ['c-3-03']),
  publish(of('mod'), published),
  withdraw(of('mod'), '2027-06-03 11:00', {
    commitment: 'c-2-05',
    field: 'figure.ind-daf-deployed',
    ground: 'danger',
  }),
  withdraw(of('mod'), '2027-06-03 11:05', {
    commitment: 'c-2-05',
    field: 'figure.ind-daf-deployed-w',
    ground: 'danger',
  }),
]

const howMany = {
  commitment: 'c-5-02',
  field: 'challenges',
  passage: 'De omkring 400 løbende projekter er ikke vurderet.',
  text: 'Hvor mange af de løbende projekter er vurderet nu?',
}

/** Asked, and answered by an edition 2; a sentence that could expose somebody is withdrawn. */
const foreignAffairs = (): readonly Deed[] => [
  ...written('mfa', '2027-02-15 09:30'),
  send(of('mfa'), '2027-02-25 16:00'),
  signAndHandIn(of('mfa'), '2027-02-26 13:20'),
  ask(of('mfa'), '2027-03-08 09:30', howMany),
  revise(of('mfa'), '2027-03-09 10:00'),
  rewrite(of('mfa'), '2027-03-09 10:20', {
    commitment: 'c-5-02',
    edits: [
      {
        field: 'challenges',
        value: {
          text: '38 af 412 løbende projekter er vurderet. Resten ventes at tage hele 2027.',
          unchanged: false,
          correction: 'Projekterne er talt op, efter at koordinatoren spurgte.',
        },
        seen: 0,
      },
    ],
  }),
  send(of('mfa'), '2027-03-10 10:00'),
  signAndHandIn(of('mfa'), '2027-03-10 15:00'),
  take(of('mfa'), '2027-03-15 10:00'),
  consent(of('mfa'), '2027-05-11 09:00'),
  publish(of('mfa'), published),
  withdraw(of('mfa'), '2027-05-18 08:30', {
    commitment: 'c-1-02',
    field: 'changed',
    ground: 'danger',
  }),
]

const acting = {
  commitment: 'n-23',
  field: 'figure.ind-dp-pollead-w',
  passage: '8,3 %',
  text: 'Er 8,3 % uden konstituerede ledere?',
}
const travel = {
  commitment: 'c-2-03',
  field: 'challenges',
  passage: 'Tre kurser venter på, at det aftales, hvem der betaler rejsen.',
  text: 'Hvornår ventes aftalen?',
}

/** Two questions, both answered; after publication the share of women among leaders is corrected. */
const police = (): readonly Deed[] => [
  ...written('dnp', '2027-02-17 10:00'),
  send(of('dnp'), '2027-02-26 16:00'),
  signAndHandIn(of('dnp'), '2027-02-27 22:04'),
  ask(of('dnp'), '2027-03-01 08:10', acting),
  ask(of('dnp'), '2027-03-01 08:20', travel),
  answer(of('dnp'), '2027-03-04 13:20', travel, 'I april. Vi mødes med værtslandene 18. marts.'),
  answer(of('dnp'), '2027-03-05 14:00', acting, 'Ja, konstituerede ledere er talt fra.'),
  take(of('dnp'), '2027-03-15 10:10'),
  consent(of('dnp'), '2027-05-12 15:00'),
  publish(of('dnp'), published),
  revise(of('dnp'), '2027-06-01 09:00'),
  rewrite(of('dnp'), '2027-06-01 09:10', {
    commitment: 'n-23',
    edits: [
      figureEdit(
        {
          indicator: 'ind-dp-pollead-w',
          numerator: '46',
          denominator: '575',
          source: 'Politiets personaleregister, 31. december 2026',
        },
        'Det første tal talte konstituerede ledere med.',
      ),
    ],
  }),
  send(of('dnp'), '2027-06-01 13:00'),
  signAndHandIn(of('dnp'), '2027-06-02 09:00'),
  publishOwn(of('dnp'), '2027-06-02 10:00'),
]

const tool = {
  commitment: 'c-4-dema-02',
  by: 'editor',
  edits: [
    {
      field: 'did',
      value: {
        text: 'HR opgør nu de udsendte på køn, funktion og varighed efter hver indsats; opgørelsen dækker alle fire udsendelser i 2026. Værktøjet til holdledere (to sider, tjekliste før, under og efter) blev afprøvet på udsendelsen i juni.',
        unchanged: false,
        correction: '',
      },
      seen: 0,
    },
  ],
} as const

/** Asked about last year's report; two wrote in one field at once; nobody signed before the round was closed. */
const emergencyManagement = (): readonly Deed[] => [
  ask({ round: '2026', authority: 'dema' }, '2027-02-11 10:15', {
    commitment: 'c-4-dema-02',
    field: 'did',
    passage: 'Alle udsendte fik undervisning før afrejse.',
    text: 'I skrev, at alle udsendte fik undervisning før afrejse. Hvor mange af hvor mange?',
  }),
  ...written('dema', '2027-02-23 09:40'),
  rewrite(of('dema'), '2027-02-23 10:44', tool),
  send(of('dema'), '2027-02-24 11:37'),
]

/** Signed in time, handed in late. */
const genderEquality = (): readonly Deed[] => [
  ...written('mege', '2027-02-22 10:00'),
  offer(of('mege'), '2027-02-22 11:00', 'c-3-04'),
  send(of('mege'), '2027-02-25 10:00'),
  sign(of('mege'), '2027-02-26 15:10'),
  handIn(of('mege'), '2027-03-03 09:05'),
  take(of('mege'), '2027-03-15 10:20'),
  consent(of('mege'), '2027-05-11 13:00'),
  publish(of('mege'), published),
]

/** The round held in 2027, about 2026. The Immigration Service was silent. */
export const round2027 = (): readonly Deed[] => [
  openRound('2027-01-11 09:00', { code: '2027', period: '2026', dueOn: '2027-02-28' }),
  ...defence(),
  ...foreignAffairs(),
  ...police(),
  ...emergencyManagement(),
  ...genderEquality(),
  remindersByThemselves('2027-02-24 07:05'),
  remindersByThemselves('2027-03-01 07:05'),
  remind('2027-03-02 09:00', '2027', ['dema', 'dis']),
  sendPapers('2027-03-29 12:00', '2027'),
  holdMeeting('2027-04-12 15:00', '2027'),
  close('2027-05-14 16:00', '2027'),
  recur('2027-06-08 16:30', '2027'),
]

import type { Deed } from './deed.ts'
import type { ReportOf } from './reports.ts'
import { offer, send, sign, signAndHandIn, write } from './reports.ts'
import { openRound } from './rounds.ts'
import type { ToldLine } from './told.ts'

const code = '2027-midway'

const of = (authority: ReportOf['authority']): ReportOf => ({ round: code, authority })

const line = (
  commitment: string,
  did: string,
  more: Partial<ToldLine> & { readonly by?: 'second' } = {},
): ToldLine => ({ commitment, did, figures: [], unchanged: [], ...more })

const ofTheAgency = line(
  'c-3-05',
  'Redaktøren er ny. Uddannelsen af sagsbehandlere er genoptaget med 18 deltagere.',
  {
    status: 'delayed',
    because: 'Uddannelsen lå stille i otte måneder.',
    challenges: 'Der er ikke afsat penge til kursusledere i andet halvår.',
  },
)

/** What is still under way on the last day, so that everybody finds something to do. */
export const midway = (): readonly Deed[] => [
  openRound('2027-05-31 09:00', {
    code,
    period: '2027-H1',
    dueOn: '2027-06-30',
    commitments: ['c-2-04', 'c-3-05', 'c-4-mfa-01', 'c-4-mod-03', 'c-4-dema-02', 'c-4-dnp-02'],
  }),
  ...write(of('mod'), '2027-06-02 09:00', [
    line('c-2-04', 'To hold er uddannet i foråret, og evalueringen er sat i gang.', {
      status: 'on-track',
    }),
    line('c-4-mod-03', 'Tredje rammeaftale er udvidet med krav om prøver på begge køn.', {
      status: 'at-risk',
      challenges: 'De sidste tre aftaler kan først ændres i 2028.',
    }),
  ]),
  send(of('mod'), '2027-06-04 10:00'),
  signAndHandIn(of('mod'), '2027-06-07 14:30'),
  ...write(of('mfa'), '2027-06-03 10:00', [
    line('c-4-mfa-01', 'Nye chefer er udnævnt på ni ambassader, fem af dem kvinder.', {
      status: 'on-track',
    }),
  ]),
  send(of('mfa'), '2027-06-08 15:20'),
  ...write(of('dema'), '2027-06-07 09:00', [
    line('c-2-04', 'Alle 14 udsendte i foråret fik undervisning før afrejse.'),
  ]),
  offer(of('dema'), '2027-06-07 09:30', 'c-2-04'),
  ...write(of('dis'), '2027-06-02 11:00', [ofTheAgency]),
  send(of('dis'), '2027-06-07 10:00'),
  sign(of('dis'), '2027-06-08 09:45'),
]

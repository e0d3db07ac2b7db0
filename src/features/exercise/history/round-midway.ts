import type { Deed } from './deed.ts'
import type { ReportOf } from './reports.ts'
import { offer, send, sign, signAndHandIn, write } from './reports.ts'
import { extend, openRound, remind } from './rounds.ts'
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

const helpNeeded = {
  id: 'help-needed',
  text: {
    en: 'What do you need from the steering committee?',
    da: 'Hvad har I brug for fra styregruppen?',
  },
  hint: {
    en: 'Name the decision, and by when. Leave it empty if you need nothing.',
    da: 'Skriv hvilken beslutning, og hvornår. Lad feltet stå tomt, hvis I ikke mangler noget.',
  },
  required: false,
  contributors: false,
}

const commitments = [
  'c-0-05',
  'c-2-04',
  'c-3-05',
  'c-4-mfa-01',
  'c-4-mod-03',
  'c-4-dema-01',
  'c-4-dema-02',
  'c-4-dnp-02',
  'n-22',
]

const opening = openRound('2027-05-31 09:00', {
  code,
  period: '2027-H1',
  dueOn: '2027-06-30',
  commitments,
  questions: [helpNeeded],
})

const defence = (): readonly Deed[] => [
  ...write(of('mod'), '2027-06-02 09:00', [
    line('c-2-04', 'To hold er uddannet i foråret, og evalueringen er sat i gang.', {
      status: 'on-track',
    }),
    line('c-4-mod-03', 'Tredje rammeaftale er udvidet med krav om prøver på begge køn.', {
      status: 'at-risk',
      challenges: 'De sidste tre aftaler kan først ændres i 2028.',
      answers: { 'help-needed': 'En beslutning i efteråret om at ændre aftalerne før tid.' },
    }),
    line('c-0-05', 'Forsvarschefen har fået prioriteterne forelagt i april.'),
  ]),
  send(of('mod'), '2027-06-04 10:00'),
  signAndHandIn(of('mod'), '2027-06-07 14:30'),
]

const foreignAffairs = (): readonly Deed[] => [
  ...write(of('mfa'), '2027-06-03 10:00', [
    line('c-0-05', 'Alle fem myndigheder har en plan for 2027, men én er kun en kladde.', {
      status: 'on-track',
    }),
    line('c-4-mfa-01', 'Nye chefer er udnævnt på ni ambassader, fem af dem kvinder.', {
      status: 'on-track',
    }),
  ]),
  send(of('mfa'), '2027-06-08 15:20'),
]

const emergencyManagement = (): readonly Deed[] => [
  ...write(of('dema'), '2027-06-07 09:00', [
    line('c-2-04', 'Alle 14 udsendte i foråret fik undervisning før afrejse.'),
  ]),
  offer(of('dema'), '2027-06-07 09:30', 'c-2-04'),
]

const immigration = (): readonly Deed[] => [
  ...write(of('dis'), '2027-06-02 11:00', [ofTheAgency]),
  send(of('dis'), '2027-06-07 10:00'),
  sign(of('dis'), '2027-06-08 09:45'),
]

/** The police have not begun: they have until a later day, and were reminded. */
const police = (): readonly Deed[] => [
  extend('2027-06-04 10:00', code, {
    authority: 'dnp',
    dueOn: '2027-07-09',
    reason: 'Personaleregistret lægges om i juni, og tallene kan først trækkes i juli.',
  }),
  remind('2027-06-08 15:00', code, ['dnp']),
]

/** What is still under way on the last day, so that everybody finds something to do. */
export const midway = (): readonly Deed[] => [
  opening,
  ...defence(),
  ...foreignAffairs(),
  ...emergencyManagement(),
  ...immigration(),
  ...police(),
]

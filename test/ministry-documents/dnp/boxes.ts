import { baseline, byYear, on, vague } from '../gold.ts'
import { factBox, type Reading } from '../lines.ts'
import { authority, universal } from './sheet.ts'

type Fact = readonly [string, string, string]
const boxed = (
  key: string,
  [activity, responsible, deadline, indicator, status]: readonly [
    string,
    string,
    string,
    string,
    string,
  ],
  reading: Reading,
) => {
  const facts: readonly Fact[] = [
    ['Initiativ', 'activity', activity],
    ['Ansvarlig', 'responsible', responsible],
    ['Tidsfrist', 'deadline', deadline],
    ['Succeskriterium', 'indicator', indicator],
    ['Status', 'status', status],
  ]
  return factBox(authority, key, facts, reading)
}

const found = { number_found_in: 'activity text' }

export const boxes = [
  boxed(
    'a16',
    [
      '4.1 Holde dialogmøder om krænkende adfærd i alle politikredse.',
      'Koncern HR sammen med de faglige organisationer',
      '25. november 2027',
      'Dialogmøder holdt i 12 politikredse. 85 % af de ansatte ved, hvor de kan henvende sig (78 % i 2026).',
      '[v:I gang]',
    ],
    {
      n: '4.1',
      lead: 'Koncern HR',
      also: [
        {
          authority: null,
          unit: null,
          external: 'de faglige organisationer',
          as_written: 'de faglige organisationer',
        },
      ],
      by: on('11-25'),
      status: 'in_progress',
      i: [
        {
          text: 'Antal politikredse med dialogmøde',
          aimed: 'Dialogmøder holdt i 12 politikredse.',
          aim: ['=', 12, 'count'],
          repeats: true,
        },
        {
          text: 'Andel ansatte, der ved, hvor de kan henvende sig',
          aimed: '85 % af de ansatte ved, hvor de kan henvende sig',
          aim: ['=', 85, 'percent'],
          from: baseline('78 % i 2026', 78, 'percent', { period: '2026' }),
        },
      ],
      more: found,
    },
  ),
  boxed(
    'a17',
    [
      '4.2 Lade alle udsendte underskrive adfærdskodekset.',
      'INT',
      '[d?]',
      'Alle har skrevet under før afrejse.',
      '[v:Ikke påbegyndt]',
    ],
    {
      n: '4.2',
      lead: 'INT',
      by: { ...vague(), placeholder: true },
      status: 'not_started',
      i: [
        {
          text: 'Andel udsendte, der har skrevet under før afrejse',
          aimed: 'Alle har skrevet under før afrejse.',
          aim: ['=', 100, 'percent', { ...universal, due: null }],
        },
      ],
      more: { ...found, must_ask: true },
    },
  ),
  boxed(
    'a18',
    [
      '4.3 Afslutte diplomforløbet for alle, der er udsendt i 2027.',
      'INT og Professionshøjskolen Absalon',
      'ultimo 2029 (60 % ultimo 2027)',
      '100 % af de udsendte.',
      '[v:Forsinket]',
    ],
    {
      n: '4.3',
      lead: 'INT',
      also: [
        {
          authority: null,
          unit: null,
          external: 'Professionshøjskolen Absalon',
          as_written: 'Professionshøjskolen Absalon',
        },
      ],
      by: byYear(2029),
      status: 'delayed',
      i: [
        {
          text: 'Andel udsendte, der har gennemført',
          aimed: '100 % af de udsendte.',
          aim: ['=', 100, 'percent', { milestones: [{ value: 60, due: '2027-12-31' }] }],
        },
      ],
      more: found,
    },
  ),
]

import { byMonth, byYear, on, vague } from '../gold.ts'
import { line, type Line } from '../lines.ts'
import { joint } from './sheet.ts'

const other = (code: string, as_written: string) => ({ authority: code, unit: null, as_written })

export const jointLines: readonly Line[] = [
  line(
    joint,
    [
      'a11',
      'Uddanne frontpersonale på asylcentre i tegn på menneskehandel.',
      'LIGE sammen med Udlændingestyrelsen',
      '120 personer inden udgangen af juni',
    ],
    {
      lead: 'LIGE',
      also: [other('MII/DIS', 'Udlændingestyrelsen')],
      by: byMonth(6, { basis: 'stated in the target column; year: plan year 2027' }),
      when: 'inden udgangen af juni',
      i: [
        {
          text: 'Antal uddannede personer',
          aimed: '120 personer inden udgangen af juni',
          aim: ['=', 120, 'count'],
          more: { inferred: true },
        },
      ],
      more: { must_ask: true },
    },
  ),
  line(
    joint,
    [
      'a12',
      'Undervise ledere i forsvaret om sexchikane.',
      'Forsvarsministeriet (bidrag: LIGE)',
      '40 ledere, 1/10-27',
    ],
    {
      lead: other('MOD', 'Forsvarsministeriet'),
      also: ['LIGE'],
      by: on('10-01'),
      when: '1/10-27',
      i: [
        {
          text: 'Antal ledere',
          aimed: '40 ledere',
          aim: ['=', 40, 'count'],
          more: { inferred: true },
        },
      ],
      more: { lead_must_ask: 'the lead is another authority', must_ask: true },
    },
  ),
  line(
    joint,
    [
      'a13',
      'Følge op på seminaret om kvinder i fredsprocesser.',
      '',
      'Opfølgning sendt, snarest derefter',
    ],
    {
      lead: null,
      by: vague({ basis: 'stated: "snarest derefter"' }),
      when: 'snarest derefter',
      i: [
        {
          text: 'Opfølgning sendt',
          aimed: 'Opfølgning sendt, snarest derefter',
          aim: ['done', true, 'binary', { due: null }],
          repeats: true,
          more: { inferred: true },
        },
      ],
      more: { lead_must_ask: 'no owner', must_ask: true },
    },
  ),
  line(joint, ['a14', 'Fortsætte de nordiske drøftelser om digital vold.', 'INT', '2030'], {
    lead: 'INT',
    by: byYear(2030, { basis: 'stated; after the plan period', must_ask: true }),
    when: '2030',
    i: [],
    more: { must_ask: true },
  }),
]

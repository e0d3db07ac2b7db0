import { baseline, byQuarter, done, inMonth, on, ongoing } from '../gold.ts'
import { line, type Line } from '../lines.ts'
import { year, english } from './sheet.ts'

const en = { more: { language: 'en' } }

export const englishLines: readonly Line[] = [
  line(
    english,
    [
      'a12',
      'INT',
      'Run the CRSV investigation module for partner police.',
      'Courses held',
      '3 courses',
      '30 Sep 2027',
      'On track',
    ],
    {
      lead: 'INT',
      by: on('09-30'),
      status: 'on_track',
      i: [{ aim: ['=', 3, 'count'], repeats: true }],
      ...en,
    },
  ),
  line(
    english,
    [
      'a13',
      'INT',
      'Train trainers in interviewing survivors.',
      'Women among trainers; baseline 2 of 11',
      'at least 40 %',
      'end of Q3',
      'Not started',
    ],
    {
      lead: 'INT',
      by: byQuarter(3, year),
      status: 'not_started',
      i: [
        {
          text: 'Women among trainers',
          aim: ['>=', 40, 'percent'],
          from: baseline('baseline 2 of 11', 18.2, 'percent', {
            numerator: 2,
            denominator: 11,
            derived: '2/11',
          }),
        },
      ],
      ...en,
    },
  ),
  line(
    english,
    [
      'a14',
      'NCIK, INT',
      'Post experts to cases of conflict-related sexual violence.',
      'Postings',
      '4 per year',
      'ongoing',
      'On track',
    ],
    {
      lead: 'NCIK',
      also: ['INT'],
      by: ongoing({ basis: 'end of plan period' }),
      status: 'on_track',
      i: [{ aim: ['=', 4, 'count', { per: 'year', due: null }] }],
      ...en,
    },
  ),
  line(
    english,
    [
      'a15',
      'Police College',
      'Add the module to the Danish curriculum (kun på dansk).',
      'Module in curriculum',
      'Yes',
      'August 2027',
      'Delayed',
    ],
    {
      lead: { authority: 'DNP', unit: 'Politiskolen', as_written: 'Police College' },
      by: inMonth(8),
      status: 'delayed',
      i: [{ aim: done, repeats: true }],
      more: { language: 'en (with Danish)' },
    },
  ),
]

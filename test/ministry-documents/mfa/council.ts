import { baseline, byMonth, done, inQuarter, on } from '../gold.ts'
import type { Line } from '../lines.ts'
import { end, a } from './sheet.ts'

/** First goal and outcome, then rows; each group's first two columns are merged down. */
export const councilLines: readonly Line[] = [
  a(
    [
      'a01',
      'MNS/FN-NY: 1.1.1.1 Samle erfaringerne fra medlems\u00ADperioden i et notat om, hvilke formuleringer der blev aftalt hvornår.',
      'Notat udarbejdet.',
      'Notat foreligger 31.03.27.',
    ],
    {
      n: '1.1.1.1',
      lead: 'MNS',
      also: ['FN-NY'],
      by: on('03-31'),
      when: '31.03.27',
      i: [{ aim: done, repeats: true }],
    },
    [
      '1.1 Resultaterne af Danmarks medlemskab af FN’s Sikkerheds\u00ADråd 2025\u20112026 fastholdes.',
      '1.1.1 Aftalt sprog om kvinder, fred og sikkerhed består i mandater og resolutioner.',
    ],
  ),
  a(
    [
      'a02',
      'FN-NY: 1.1.1.2 Følge mandatforlængelser sammen med valgte medlemmer og minde om aftalt sprog.',
      'Antal mandatforlængelser med aftalt sprog om kvinders deltagelse. Baseline: 9 i 2026.',
      'Mindst 9.',
    ],
    {
      n: '1.1.1.2',
      lead: 'FN-NY',
      by: end,
      i: [
        {
          text: 'Antal mandatforlængelser med aftalt sprog om kvinders deltagelse.',
          aim: ['>=', 9, 'count'],
          from: baseline('Baseline: 9 i 2026.', 9, 'count', { period: '2026' }),
        },
      ],
    },
  ),
  a(
    [
      'a03',
      'FN-NY: 1.1.1.3 Holde kontakt med de kvindelige briefere, som Danmark inviterede i 2025 og 2026.',
      'Andel briefere, der er kontaktet mindst to gange (kun samlede tal).',
      '90 pct.',
    ],
    { n: '1.1.1.3', lead: 'FN-NY', by: end, i: [{ aim: ['=', 90, 'percent'] }] },
  ),
  a(
    [
      'a04',
      'SP: 1.2.1.1 Bidrage til EU’s årlige rapport om gennemførelsen af EU’s handlingsplan.',
      'Bidrag sendt.',
      'Sendt senest ultimo maj 2027.',
    ],
    {
      n: '1.2.1.1',
      lead: 'SP',
      by: byMonth(5, { recurrence: 'annual' }),
      when: 'senest ultimo maj 2027',
      i: [{ aim: done, repeats: true }],
    },
    [
      '1.2 EU og NATO lever op til deres forpligtelser.',
      '1.2.1 Dansk viden bruges i EU’s taskforce og i NATO’s missioner.',
    ],
  ),
  a(
    [
      'a05',
      'SP/NATO-REP: 1.2.1.2 Stille med en WPS\u2011rådgiver til NATO Mission Iraq.',
      'Antal måneder, hvor stillingen er besat.',
      '12 måneder.',
    ],
    { n: '1.2.1.2', lead: 'SP', also: ['NATO-REP'], by: end, i: [{ aim: ['=', 12, 'months'] }] },
  ),
  a(
    [
      'a06',
      'Forsvarsministeriet/SP: 1.2.1.3 Indarbejde WPS i øvelsesplanen for den nordiske brigade.',
      'WPS indarbejdet.',
      'Q3',
    ],
    {
      n: '1.2.1.3',
      lead: { authority: 'MOD', unit: null, as_written: 'Forsvarsministeriet' },
      also: ['SP'],
      by: inQuarter(3, { basis: 'stated in the target column; year: plan year 2027' }),
      when: 'Q3',
      i: [{ aim: done, repeats: true }],
      more: {
        lead_must_ask: 'the lead is another authority: must also stand in its plan',
        must_ask: true,
      },
    },
  ),
]

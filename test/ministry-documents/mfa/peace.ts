import { baseline, byMonth, byYear, done, on, unmeasurable, vague } from '../gold.ts'
import type { Line } from '../lines.ts'
import { end, a } from './sheet.ts'

export const peaceLines: readonly Line[] = [
  a(
    [
      'a07',
      'MNS: 2.1.1.1 Gennemføre anden bevillings\u00ADrunde under WPS\u2011programmet 2025\u20112029.',
      'Antal lokale kvindeorganisationer med partnerskabsaftale. Baseline: 10 ultimo 2026.',
      '18 organisationer i mindst 4 lande inden 1/11-27.',
    ],
    {
      n: '2.1.1.1',
      lead: 'MNS',
      by: on('11-01'),
      when: 'inden 1/11-27',
      i: [
        {
          text: 'Antal lokale kvindeorganisationer med partnerskabsaftale.',
          aim: ['=', 18, 'count', { also: { comparator: '>=', value: 4, unit: 'countries' } }],
          from: baseline('Baseline: 10 ultimo 2026.', 10, 'count', { period: '2026' }),
        },
      ],
    },
    [
      '2.1 Kvinder deltager fuldt, ligeværdigt og meningsfuldt i freds\u00ADprocesser.',
      '2.1.1 Lokale kvinde\u00ADorganisationer har reel indflydelse.',
    ],
  ),
  a(
    [
      'a08',
      'AMB NAI/AMB ADD/MNS: 2.1.1.2 Støtte kvindelige mæglere i netværket FemWise-Africa.',
      'Antal mæglere udsendt med dansk støtte.\nAndel af dem, der deltager i en formel forhandling.',
      '12\n50 pct.',
    ],
    {
      n: '2.1.1.2',
      lead: 'AMB NAI',
      also: ['AMB ADD', 'MNS'],
      by: end,
      i: [{ aim: ['=', 12, 'count'] }, { aim: ['=', 50, 'percent'] }],
    },
  ),
  a(
    [
      'a09',
      'MUS: 2.1.1.2 Forhandle om kvinders deltagelse i Verdensbankens strategi for skrøbelige stater.',
      'Dansk tekstforslag fremsat.',
      'Ja, inden forårsmødet.',
    ],
    {
      n: '2.1.1.2',
      lead: 'MUS',
      by: vague({ basis: 'stated: "inden forårsmødet", no date', must_ask: true }),
      when: 'inden forårsmødet',
      i: [{ aim: done, repeats: true }],
      more: { must_ask: true, number_must_ask: 'the number 2.1.1.2 stands twice' },
    },
  ),
  a(
    [
      'a10',
      'GDK: 2.1.2.1 Sikre kønsanalyse i nye klimaindsatser i skrøbelige lande.',
      'Andel nye indsatser over 10\u00A0mio.\u00A0kr. med kønsanalyse. Baseline: 60 pct. (2026).',
      '100 pct.',
    ],
    {
      n: '2.1.2.1',
      lead: 'GDK',
      by: end,
      i: [
        {
          text: 'Andel nye indsatser over 10 mio. kr. med kønsanalyse.',
          aim: ['=', 100, 'percent'],
          from: baseline('Baseline: 60 pct. (2026).', 60, 'percent', { period: '2026' }),
        },
      ],
    },
    ['', '2.1.2 Klimaindsatser bygger på kønsanalyse.'],
  ),
  a(
    [
      'a11',
      '2.1.2.2 Udarbejde landeprofiler om klima, køn og konflikt for fire lande.',
      'Antal landeprofiler.',
      '4 inden udgangen af oktober.',
    ],
    {
      n: '2.1.2.2',
      lead: null,
      by: byMonth(10, { basis: 'stated in the target column; year: plan year 2027' }),
      when: 'inden udgangen af oktober',
      i: [{ aim: ['=', 4, 'count'], repeats: true }],
      more: { lead_must_ask: 'no unit code before the activity', must_ask: true },
    },
  ),
  a(
    [
      'a12',
      'SP/HR: 2.1.3.1 Opsøge kvindelige ansøgere til EU’s civile missioner.',
      'Andel kvinder blandt danske udsendte til EU’s civile missioner. Baseline: 17,5\u00A0pct. (2024).',
      '25\u00A0pct.',
    ],
    {
      n: '2.1.3.1',
      lead: 'SP',
      also: ['HR'],
      by: end,
      i: [
        {
          text: 'Andel kvinder blandt danske udsendte til EU’s civile missioner.',
          aim: ['=', 25, 'percent'],
          from: baseline('Baseline: 17,5 pct. (2024).', 17.5, 'percent', {
            period: '2024',
            series: 'IND-DK-CSDP-CIV',
          }),
        },
      ],
    },
    ['', '2.1.3 Flere danske kvinder udsendes.'],
  ),
  a(
    [
      'a13',
      'HCE: 3.1.1.1 Stille krav om beskyttelse mod udnyttelse, misbrug og chikane i alle nye humanitære partnerskabsaftaler.',
      'Andel nye aftaler med kravet.',
      '100 pct.',
    ],
    { n: '3.1.1.1', lead: 'HCE', by: end, i: [{ aim: ['=', 100, 'percent'] }] },
    [
      '3.1 Kvinder og piger beskyttes i kriser og væbnede konflikter.',
      '3.1.1 Overlevende har adgang til hjælp, og krænkere stilles til ansvar.',
    ],
  ),
  a(
    [
      'a14',
      'HCE/MUS: 3.1.1.2 Støtte UNFPA’s arbejde for seksuel og reproduktiv sundhed i kriser.',
      'Danmark fastholder sin indsats.',
      'Indsatsen er styrket.',
    ],
    { n: '3.1.1.2', lead: 'HCE', also: ['MUS'], by: end, i: [{ aim: unmeasurable }] },
  ),
  a(
    [
      'a15',
      'MUS/KOM: 3.1.1.3 Afslutte pilotprojektet om digital kønsbaseret vold og sprede erfaringerne.',
      'Antal lande, der har overtaget metoden.',
      '3 i 2030.',
    ],
    {
      n: '3.1.1.3',
      lead: 'MUS',
      also: ['KOM'],
      by: byYear(2030, { basis: 'stated; after the plan period', must_ask: true }),
      when: 'i 2030',
      i: [{ aim: ['=', 3, 'count', { due: '2030-12-31' }] }],
      more: { must_ask: true },
    },
  ),
]

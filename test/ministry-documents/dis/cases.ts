import { baseline, inQuarter, on, ongoing, vague } from '../gold.ts'
import type { Line } from '../lines.ts'
import { year, uim, a, asked } from './sheet.ts'

export const caseLines: readonly Line[] = [
  a(
    [
      'a01',
      '1.1',
      'Alle nye sagsbehandlere gennemfører kurset i samtaler med traumatiserede ansøgere[^1].',
      'US/Asyl',
      '30.06.27',
      'Andel, der har gennemført kurset. Udgangspunkt: 82 pct. (2026).',
      '[c0:[-90|TSN (US)][+100|TSN (US)] pct.]',
    ],
    {
      lead: 'US/Asyl',
      by: on('06-30'),
      i: [
        {
          text: 'Andel, der har gennemført kurset.',
          aim: [
            '=',
            100,
            'percent',
            { before: { value: 90, as_written: '90 pct.' }, must_ask: true },
          ],
          from: baseline('Udgangspunkt: 82 pct. (2026).', 82, 'percent', { period: '2026' }),
          more: { population: 'ansat efter 1. januar 2027 (footnote 1)' },
        },
      ],
      more: { footnotes: [1], comments: [0, 3] },
    },
  ),
  a(
    [
      'a02',
      '1.2',
      'Oversætte vejledningen om kønsspecifikke asylmotiver til fem sprog.',
      'do.',
      '[-1. april|LKB (US)][+1. september|LKB (US)] 2027',
      'Antal sprog.',
      '5',
    ],
    {
      lead: 'US/Asyl',
      by: on('09-01', { must_ask: true, before: '2027-04-01' }),
      i: [{ aim: ['=', 5, 'count'], repeats: true }],
      more: { lead_basis: 'ditto of a01' },
    },
  ),
  a(
    [
      'a03',
      '1.3',
      'Give alle kvinder tilbud om kvindelig tolk.',
      '-"-',
      'løbende',
      'Andel ønsker, der er imødekommet.',
      '95 pct.',
    ],
    {
      lead: 'US/Asyl',
      by: ongoing(),
      i: [{ aim: ['=', 95, 'percent'] }],
      more: { lead_basis: 'ditto of a01' },
    },
  ),
  a(
    [
      'a04',
      '1.4',
      'Gennemgå 100 afgørelser for, om kvinders asylmotiver er belyst.',
      'US/Asyl[+, bidrag: UIM|MRA (UIM)]',
      'Q3',
      'Andel afgørelser, hvor motivet er belyst.',
      '90 pct.',
    ],
    {
      lead: 'US/Asyl',
      also: [{ ...uim, as_written: 'UIM' }],
      by: inQuarter(3, year),
      i: [{ aim: ['=', 90, 'percent'] }],
      more: {
        responsible_before: 'US/Asyl',
        lead_must_ask: 'the contributor is a tracked insertion',
        ...asked,
      },
    },
  ),
]

/** Somebody pressed Tab in the last cell. */
export const emptyRow = a(['e01', '', '', '', '', '', ''], { n: null, lead: null, by: vague() })

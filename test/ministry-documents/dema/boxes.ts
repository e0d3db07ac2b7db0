import { done, inQuarter, inWeek, on } from '../gold.ts'
import { cell, p, row, type Block } from '../blocks.ts'
import { factBox } from '../lines.ts'
import { authority, year } from './sheet.ts'

const steps: readonly (readonly [string, string, string])[] = [
  ['s1', 'Interview med 20 kvinder', '31.03.27'],
  ['s2', 'Rapport til direktionen', 'uge 24'],
  ['s3', 'Handlinger aftalt', 'Q4'],
]

const nested: Block = {
  widths: [3100, 1500],
  size: 17,
  rows: [
    row(['[i:Trin]', '[i:Frist]'], ['activity', 'deadline'], 'steps'),
    ...steps.map(([key, ...cells]) => row(cells, ['activity', 'deadline'], key)),
  ],
}

export const pathwayBox = factBox(
  authority,
  'a17',
  [
    [
      'Indsats',
      'activity',
      { ...cell(''), blocks: [p('Afdække, hvorfor kvinder forlader puljen:'), nested] },
    ],
    ['Ansvarlig', 'responsible', 'INT (bidrag: HR)'],
    ['Frist', 'deadline', '1. november 2027'],
    ['Målepunkt', 'indicator', 'Andel af anbefalingerne, der er fulgt: 75 pct.'],
  ],
  {
    text: 'Afdække, hvorfor kvinder forlader puljen',
    lead: 'INT',
    also: ['HR'],
    by: on('11-01'),
    i: [
      {
        text: 'Andel af anbefalingerne, der er fulgt',
        aimed: '75 pct.',
        aim: ['=', 75, 'percent'],
      },
    ],
  },
)

export const equipmentBox = factBox(
  authority,
  'a18',
  [
    ['Indsats', 'activity', 'Købe indsatsdragter i kvindestørrelser.'],
    ['Ansvarlig', 'responsible', 'Materielafdelingen'],
    ['Frist', 'deadline', '1. september 2027'],
    ['Målepunkt', 'indicator', 'Dragter købt.'],
  ],
  {
    lead: 'Materielafdelingen',
    by: on('11-15', {
      basis: 'text box overrides the cell: "15. november 2027"',
      must_ask: true,
      override_at: 'BOX',
    }),
    i: [{ aim: done, repeats: true }],
    more: { must_ask: true },
  },
)

/** The steps inside the cell, as sub-activities. */
export const stepDeadlines = [
  on('03-31'),
  inWeek('06-14', '06-20', year),
  { ...inQuarter(4, year), must_ask: true, note: 'ends after its parent (1. november 2027)' },
]
export { steps }

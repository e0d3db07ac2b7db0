import { cell, head, p, row, type Row } from '../blocks.ts'
import type { Line } from '../lines.ts'
import { jointLines } from './joint.ts'
import { ownLines } from './own.ts'
import {
  activitiesOf,
  defects,
  exerciseLine,
  qualityOf,
  type Defect,
  type Ministry,
} from '../ministry.ts'

const lines = [...ownLines, ...jointLines]
const rowsOf = (all: readonly Line[]): readonly Row[] => all.map(({ row: own }) => own)
const fill = 'FCE4D6'

const document: Ministry['document'] = {
  title: 'Notat: Ligestillingsområdets bidrag til handlingsplanen i 2027',
  author: 'Regitze Ligevægt',
  saved: '2027-04-08T11:47:00Z',
  look: { font: 'Arial', colour: '833C0B' },
  header: 'Miljø- og Ligestillingsministeriet\tØVELSE – opdigtede oplysninger',
  footer: 'ØVELSE – opdigtede oplysninger · J.nr. 2027-1930',
  choices: ['LIGE', 'INT', 'KOM', 'JUR'],
  blocks: [
    p('NOTAT', { style: 'Overskrift1' }),
    p('Ligestillingsområdets bidrag til handlingsplanen i 2027', { style: 'Titel', mark: 'title' }),
    p(exerciseLine, { mark: 'exercise' }),
    p(
      'Til: Udenrigsministeriet. Fra: Ligestillingsafdelingen (LIGE). Dato: 8. april 2027. J.nr. 2027-1930.',
      { mark: 'meta' },
    ),
    p(
      'I fortsættelse af mødet den 22. marts sendes hermed afdelingens bidrag for 2027. LIGE er Ligestillingsafdelingen, INT internationalt kontor, KOM presse og kommunikation. Alliancen mod seksuel chikane har sin egen plan og er kun med, hvor arbejdet overlapper.',
      { mark: 'units' },
    ),
    p(
      'Det nationale netværk har 27 medlemmer, og kravet om måltal og politik gælder fra 50 ansatte.',
      { mark: 'figures' },
    ),
    p('1. Egne aktiviteter', { style: 'Overskrift2', mark: 'theme1' }),
    {
      widths: [1700, 650, 3700, 1250, 2400],
      size: 18,
      look: 'lines',
      mark: 'own',
      rows: [
        head(
          ['Frist', '', 'Hvad gør vi?', 'Kontor', 'Hvordan ved vi, at det er gjort?'],
          fill,
          true,
          'heads',
        ),
        ...rowsOf(ownLines),
        row([cell('[i:I alt 10 aktiviteter, heraf 2 tværgående]', { span: 5, mark: 'total' })]),
      ],
    },
    p('2. Aktiviteter sammen med andre', { style: 'Overskrift2', mark: 'theme2' }),
    {
      widths: [4600, 2700, 2400],
      size: 18,
      look: 'lines',
      mark: 'joint',
      rows: [
        head(['Aktivitet', 'Hvem', 'Mål og frist'], fill, true, 'jointHeads'),
        ...rowsOf(jointLines),
      ],
    },
    p('Med venlig hilsen'),
    p('Gudrun Ligevægt, afdelingschef'),
    p('Bilag 1 (indscannet)', { style: 'Overskrift2', mark: 'appendix', pageBreak: true }),
    p('', { isPicture: true, isCentred: true, mark: 'scan' }),
  ],
}

const found: readonly Defect[] = [
  ['total_row', 'resolve', 'total', { careful_reading: 'counts rows and is no activity' }],
  [
    'scanned_page',
    'ask',
    'scan',
    {
      careful_reading: 'a picture without text: nothing can be read, ask for the appendix as text',
    },
  ],
  [
    'shading_without_legend',
    'ask',
    [
      'a01.deadline',
      'a02.deadline',
      'a03.deadline',
      'a05.deadline',
      'a06.deadline',
      'a08.deadline',
    ],
    { careful_reading: 'status unknown, never guessed from a colour' },
  ],
  [
    'numbers_automatic',
    'resolve',
    'a01.number',
    { careful_reading: 'counted by Word; nothing stands in the cell' },
  ],
  [
    'placeholder_text',
    'ask',
    ['a05.deadline', 'a05.responsible'],
    { careful_reading: 'nothing chosen (w:showingPlcHdr)' },
  ],
  ['deadline_before_period', 'ask', 'a09.deadline', { as_written: '15. november 2026' }],
  ['deadline_after_period', 'ask', 'a14.target', { as_written: '2030' }],
  [
    'deadline_vague',
    'ask',
    ['a03.deadline', 'a13.target'],
    { as_written: 'inden sommerferien, snarest derefter' },
  ],
  [
    'deadline_in_target_column',
    'resolve',
    ['a11.target', 'a12.target', 'a13.target', 'a14.target'],
  ],
  ['lead_is_another_authority', 'ask', 'a12.responsible'],
  ['lead_missing', 'ask', 'a13.responsible'],
  ['shared_with_other_authority', 'note', 'a11.responsible'],
  [
    'activity_in_two_plans',
    'ask',
    'a11.activity',
    {
      careful_reading:
        'the Immigration Service names the same course with 150 people and this ministry as lead',
    },
  ],
  ['no_indicator_column', 'note', 'jointHeads'],
  ['target_unmeasurable', 'quality', 'a10.indicator'],
  ['plan_called_otherwise', 'note', 'title', { as_written: 'notat' }],
]

/** The Gender Equality ministry: a memorandum, deadlines first, colours without a legend, a scanned appendix. */
export const mege: Ministry = {
  name: 'miljoe-og-ligestillingsministeriet-notat-2027',
  document,
  gold: [
    (at) => ({
      kind: 'implementation_plan',
      built:
        'A4 portrait, a memorandum with two tables: in the first the deadline comes first and its cell is coloured without a legend, the numbers are counted by Word, some cells are content controls; in the second target and deadline share a column. A total row. A scanned page without text as appendix.',
      authority: 'MEGE',
      authority_as_written: 'Miljø- og Ligestillingsministeriet',
      title: 'Ligestillingsområdets bidrag til handlingsplanen i 2027',
      title_at: at('title'),
      plan: 'DK-NAP-WPS-5',
      period: { start: '2027-01-01', end: '2027-12-31' },
      period_as_written: '2027',
      document_date: '2027-04-08',
      journal_number: '2027-1930',
      responsible_unit: 'LIGE',
      meta_at: at('meta'),
      exercise_line_at: [at('exercise'), 'header1.P1', 'footer1.P1'],
    }),
    (at) => ({
      columns: [
        {
          table: at('own'),
          header_at: at('heads'),
          map: {
            Frist: 'deadline',
            '': 'number (counted by Word)',
            'Hvad gør vi?': 'activity',
            Kontor: 'responsible',
            'Hvordan ved vi, at det er gjort?': 'indicator + target',
          },
        },
        {
          table: at('joint'),
          header_at: at('jointHeads'),
          map: { Aktivitet: 'activity', Hvem: 'responsible', 'Mål og frist': 'target + deadline' },
        },
      ],
      themes: [
        {
          number: '1',
          text: 'Egne aktiviteter',
          at: at('theme1'),
          commitments_suggested: ['C-0-05', 'C-5-01'],
        },
        {
          number: '2',
          text: 'Aktiviteter sammen med andre',
          at: at('theme2'),
          commitments_suggested: ['C-0-05', 'N-07'],
        },
      ],
    }),
    (at) => ({
      activities: activitiesOf(lines, at),
      figures: [
        {
          text: 'Det nationale netværk har 27 medlemmer',
          series: 'IND-NETWORK',
          period: '2025',
          value: 27,
          unit: 'count',
          at: at('figures'),
        },
        {
          text: 'fra 50 ansatte',
          series: 'IND-GEA-THRESH',
          period: '2024-01-01',
          value: 50,
          unit: 'count',
          at: at('figures'),
        },
      ],
    }),
    (at) => ({
      not_activities: [
        { at: at('total'), why: 'total row' },
        { at: at('scan'), why: 'scanned page without text' },
      ],
    }),
    (at) => ({
      defects: [...defects(at, found), ...qualityOf(lines, at)],
    }),
  ],
}

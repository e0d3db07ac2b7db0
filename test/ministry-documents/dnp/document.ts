import { head, p, row, type Block, type Cells } from '../blocks.ts'
import { abroadLines } from './abroad.ts'
import { boxes } from './boxes.ts'
import { englishLines } from './english.ts'
import { figures, keyFigures } from './key-figures.ts'
import { peopleLines } from './people.ts'
import type { Line } from '../lines.ts'
import {
  activitiesOf,
  defects,
  exerciseLine,
  qualityOf,
  type Defect,
  type Ministry,
} from '../ministry.ts'

const themed = (theme: string, all: readonly Line[]): readonly Line[] =>
  all.map((one) => ({ ...one, told: { ...one.told, more: { theme, ...one.told.more } } }))

const lines = [
  ...themed('1', peopleLines),
  ...themed('2', abroadLines),
  ...themed('3', englishLines),
  ...themed(
    '4',
    boxes.map((box) => box.line),
  ),
]

const fill = 'D6E3EE'

const tableOf = (
  mark: string,
  widths: readonly number[],
  heads: Cells,
  all: readonly Line[],
): Block => ({
  widths,
  size: 17,
  mark,
  rows: [head(heads, fill, true, `${mark}.heads`), ...all.map(({ row: own }) => own)],
})

const themes = [
  ['1', 'Ligestilling og ledelse', ['C-4-DNP-01', 'N-23']],
  ['2', 'International tjeneste', ['C-2-05', 'N-09', 'N-10', 'N-17', 'N-19']],
  ['3', 'CRSV and training of partner police', ['C-2-03', 'C-3-02', 'N-12']],
  ['4', 'Adfærd og arbejdsmiljø', ['C-4-DNP-02', 'C-4-DNP-03']],
] as const

const themeHead = (index: 0 | 1 | 2 | 3): Block =>
  p(`Tema ${themes[index][0]}: ${themes[index][1]}`, {
    style: 'Overskrift1',
    mark: `theme${index + 1}`,
  })

const boxBlocks: readonly Block[] = boxes.flatMap(({ rows }, index) => [
  { widths: [2100, 7500], size: 18, mark: `box${index + 1}`, rows },
  p(''),
])

const document: Ministry['document'] = {
  title: 'Rigspolitiets handleplan for kvinder, fred og sikkerhed 2027',
  author: 'Rosa Fyrtårn',
  saved: '2027-05-28T08:41:00Z',
  look: { font: 'Arial', colour: '00355F' },
  header: 'Rigspolitiet\tØVELSE – opdigtede oplysninger',
  footer: 'ØVELSE – opdigtede oplysninger · Sagsnr. 2027-0417-0032',
  choices: ['Ikke påbegyndt', 'I gang', 'Følger planen', 'Forsinket', 'Afsluttet'],
  blocks: [
    p('Rigspolitiets handleplan for kvinder, fred og sikkerhed 2027', {
      style: 'Titel',
      mark: 'title',
    }),
    p(
      `${exerciseLine}. Bidrag til den nationale handlingsplan, på vegne af Justitsministeriet. Status pr. 15. maj 2027.`,
      { mark: 'meta' },
    ),
    p('Kontakt: Internationalt Samarbejde (INT). Sagsnr. 2027-0417-0032.', { mark: 'contact' }),
    p(
      'Planen er delt i fire temaer. Enhederne har selv udfyldt hver deres oversigt, og kolonnerne er derfor ikke ens. Tema 3 er skrevet på engelsk, fordi den også sendes til partnerne.',
    ),
    p('Tabel 1. Kvinder i dansk politi', { style: 'Billedtekst' }),
    {
      widths: [3600, 2100, 1500, 2400],
      size: 17,
      mark: 'keyFigures',
      rows: [
        head(['Andel kvinder', 'Tidligere', '2024', 'Mål'], fill),
        ...keyFigures.map(([key, ...cells]) =>
          row(cells.slice(0, 4).map(String), ['name', 'earlier', 'now', 'goal'], key),
        ),
      ],
    },
    themeHead(0),
    p(
      'Rekruttering, fastholdelse og karriere hænger sammen: uden kvinder i politiet kan der ikke udsendes kvinder.',
    ),
    tableOf(
      'people',
      [3000, 1500, 1500, 2300, 1300],
      ['Initiativ', 'Ansvarlig', 'Frist', 'Succeskriterium', 'Status'],
      peopleLines,
    ),
    themeHead(1),
    tableOf(
      'abroad',
      [1350, 600, 2900, 1650, 2000, 1100],
      ['Tidsfrist', 'Nr.', 'Indsats', 'Enhed', 'Mål', 'Status'],
      abroadLines,
    ),
    themeHead(2),
    tableOf(
      'english',
      [1150, 3000, 1900, 1250, 1250, 1050],
      ['Owner', 'Action', 'Indicator', 'Target', 'Deadline', 'Progress'],
      englishLines,
    ),
    themeHead(3),
    ...boxBlocks,
    p('Opfølgning', { style: 'Overskrift1' }),
    p('Politikredsene melder ind til Koncern HR den 15. januar og den 15. august.', {
      mark: 'follow',
    }),
  ],
}

const columns = (at: (mark: string) => string): readonly unknown[] => [
  {
    table: at('people'),
    header_at: at('people.heads'),
    map: {
      Initiativ: 'activity',
      Ansvarlig: 'responsible',
      Frist: 'deadline',
      Succeskriterium: 'indicator + target',
      Status: 'status',
    },
  },
  {
    table: at('abroad'),
    header_at: at('abroad.heads'),
    map: {
      Tidsfrist: 'deadline',
      'Nr.': 'number',
      Indsats: 'activity',
      Enhed: 'responsible',
      Mål: 'indicator + target',
      Status: 'status',
    },
  },
  {
    table: at('english'),
    header_at: at('english.heads'),
    map: {
      Owner: 'responsible',
      Action: 'activity',
      Indicator: 'indicator',
      Target: 'target',
      Deadline: 'deadline',
      Progress: 'status',
    },
  },
  ...boxes.map((_, index) => ({
    table: at(`box${index + 1}`),
    orientation: 'labels in first column',
    map: {
      Initiativ: 'number + activity',
      Ansvarlig: 'responsible',
      Tidsfrist: 'deadline',
      Succeskriterium: 'indicator + target',
      Status: 'status',
    },
  })),
]

const found: readonly Defect[] = [
  [
    'columns_differ_between_tables',
    'resolve',
    ['people.heads', 'abroad.heads', 'english.heads'],
    { careful_reading: 'map by the words of the heads, not by position' },
  ],
  ['table_transposed', 'resolve', ['a16.activity', 'a17.activity', 'a18.activity']],
  ['table_without_activities', 'resolve', 'keyFigures'],
  [
    'placeholder_text',
    'ask',
    ['a05.responsible', 'a05.deadline', 'a17.deadline'],
    { careful_reading: 'nothing chosen (w:showingPlcHdr)' },
  ],
  ['placeholder_text', 'resolve', 'a03.status', { as_written: 'Vælg et element.' }],
  [
    'status_vocabularies_mixed',
    'resolve',
    ['a01.status', 'a08.status', 'a10.status', 'a12.status'],
  ],
  ['languages_mixed', 'note', 'english.heads'],
  ['numbers_missing_in_some_tables', 'note', ['people.heads', 'english.heads']],
  ['deadline_relative', 'ask', 'a09.deadline'],
  ['deadline_missing', 'ask', 'a10.deadline', { as_written: '–' }],
  ['deadline_vague', 'ask', 'a11.deadline', { as_written: 'medio 2027' }],
  [
    'deadline_after_period',
    'note',
    'a18.deadline',
    { as_written: 'ultimo 2029 (60 % ultimo 2027)' },
  ],
  ['target_after_plan', 'note', ['a01.indicator', 'f5.goal'], { as_written: '20 % i 2030' }],
  ['target_relative', 'note', 'a10.indicator'],
  ['two_targets_in_one_cell', 'resolve', ['a01.indicator', 'a02.indicator', 'a16.indicator']],
  [
    'responsible_separators_differ',
    'resolve',
    ['a02.responsible', 'a03.responsible', 'a07.responsible', 'a09.responsible', 'a11.responsible'],
  ],
  ['shared_with_other_authority', 'note', 'a11.responsible'],
  ['plan_called_otherwise', 'note', 'title', { as_written: 'handleplan' }],
]

/** The National Police: four themes, each with a table of its own making, one in English, three as boxes. */
export const dnp: Ministry = {
  name: 'rigspolitiet-handleplan-2027',
  document,
  gold: [
    (at) => ({
      kind: 'implementation_plan',
      built:
        'A4 portrait, a heading for each theme; three activity tables whose columns differ in words and order, one in English; three boxes with labels in the first column; dates and status partly in content controls, some with nothing chosen; a table of key figures.',
      authority: 'DNP',
      authority_as_written: 'Rigspolitiet',
      on_behalf_of: 'MOJ',
      title: document.title,
      title_at: at('title'),
      plan: 'DK-NAP-WPS-5',
      period: { start: '2027-01-01', end: '2027-12-31' },
      period_as_written: '2027',
      status_date: '2027-05-15',
      meta_at: [at('meta'), at('contact')],
      journal_number: '2027-0417-0032',
      responsible_unit: 'INT',
      exercise_line_at: [at('meta'), 'header1.P1', 'footer1.P1'],
    }),
    (at) => ({
      columns: columns(at),
      themes: themes.map(([number, text, commitments_suggested], index) => ({
        number,
        text,
        at: at(`theme${index + 1}`),
        commitments_suggested,
      })),
    }),
    (at) => ({
      activities: activitiesOf(lines, at),
      figures: figures(at),
    }),
    (at) => ({
      not_activities: [{ at: at('keyFigures'), why: 'table of key figures' }],
      follow_up: [
        {
          text: 'Politikredsene melder ind til Koncern HR',
          due: ['15 January', '15 August'],
          recurrence: 'twice a year',
          at: at('follow'),
        },
      ],
    }),
    (at) => ({
      defects: [...defects(at, found), ...qualityOf(lines, at)],
    }),
  ],
}

import { cell, head, p, row, type Row } from '../blocks.ts'
import { wordsOf } from '../inline.ts'
import { mergedDown, type Line } from '../lines.ts'
import { councilLines } from './council.ts'
import { houseLines } from './house.ts'
import { peaceLines } from './peace.ts'
import { activitiesOf, defects, exerciseLine, qualityOf, type Ministry } from '../ministry.ts'

const lines = [...councilLines, ...peaceLines, ...houseLines]

const textIn = ({ row: { cells } }: Line, column: number): string => {
  const first = cells[column]?.blocks[0]
  return first && 'text' in first ? first.text : ''
}

/** Cut where a new goal (or outcome) begins. */
function groupsOf(all: readonly Line[], column: number): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  for (const one of all)
    if (textIn(one, column) !== '') groups.push([one])
    else groups.at(-1)?.push(one)
  return groups
}

const withinGoal = (goal: readonly Line[]): readonly Row[] =>
  groupsOf(goal, 1).flatMap((group) =>
    mergedDown(
      group.map(({ row: own }) => own),
      [1],
    ),
  )

const rows = groupsOf(lines, 0).flatMap((goal) => mergedDown(withinGoal(goal), [0]))

const codes = [
  ['SP', 'Sikkerhedspolitik'],
  ['MNS', 'Migration, stabilisering og skrøbelighed (koordinerer planen)'],
  ['MUS', 'Multilateralt samarbejde'],
  ['HCE', 'Humanitær bistand og civilsamfund'],
  ['GDK', 'Grønt diplomati og klima'],
  ['KVA', 'Kvalitet i bistanden'],
  ['HR', 'Human Resources'],
  ['KOM', 'Kommunikation'],
  ['FN-NY', 'FN-missionen i New York'],
  ['NATO-REP', 'NATO-repræsentationen'],
  ['AMB NAI', 'Ambassaden i Nairobi'],
  ['AMB ADD', 'Ambassaden i Addis Abeba'],
] as const

const total = row([
  cell('[b:I alt]', { span: 2, fill: 'EDEDED' }),
  cell('[b:22 aktiviteter]', { fill: 'EDEDED' }),
  cell('[b:25 indikatorer]', { fill: 'EDEDED' }),
  cell('', { fill: 'EDEDED' }),
])

const heads = [
  'Strategisk effekt / mål',
  'Outcomes',
  'Aktiviteter',
  'Indikatorer',
  'Mål ultimo 2027',
]

const document: Ministry['document'] = {
  title: 'Udenrigsministeriets implementeringsplan 2027',
  author: 'Rikke Vindrose',
  saved: '2027-01-18T09:12:00Z',
  look: { font: 'Calibri', colour: '1F3864' },
  isLandscape: true,
  header: 'Udenrigsministeriet\tØVELSE – opdigtede oplysninger',
  footer: 'ØVELSE – opdigtede oplysninger · J.nr. 2026-38114',
  footnotes: ['Trivselsmålingen er flyttet fra september til november 2027.'],
  blocks: [
    p('Udenrigsministeriets implementeringsplan 2027', { style: 'Titel', mark: 'title' }),
    p(exerciseLine, { mark: 'exercise' }),
    p(
      'Den nationale handlingsplan for kvinder, fred og sikkerhed 2025\u20112029. Planen dækker 1. januar – 31. december 2027, er godkendt af taskforcen den 14. januar 2027 og koordineres af MNS. J.nr. 2026-38114.',
      { mark: 'meta' },
    ),
    p('Sådan læses planen', { style: 'Overskrift1' }),
    p(
      'Foran hver aktivitet står koden på den ansvarlige enhed. Står der flere, har den første ansvaret, og de øvrige bidrager. Målet i sidste kolonne gælder ultimo 2027, medmindre andet er nævnt. Koderne er forklaret efter tabellen.',
      { mark: 'rule' },
    ),
    p(
      'I 2024 var 52 pct. af ministeriets medarbejdere kvinder; blandt souschefer og nyudnævnte chefer var det halvdelen.',
      { mark: 'figures' },
    ),
    p('Planen medfører ikke særskilte bevillinger.', { mark: 'budget' }),
    p('Plan', { style: 'Overskrift1' }),
    {
      widths: [2300, 2300, 4100, 3400, 2600],
      size: 17,
      mark: 'plan',
      rows: [head(heads, 'D9E2F3', true, 'heads'), ...rows, total],
    },
    p('Enhedskoder', { style: 'Overskrift2' }),
    {
      widths: [1800, 7000],
      size: 17,
      mark: 'codes',
      rows: [head(['Kode', 'Enhed'], 'D9E2F3'), ...codes.map((one) => row(one))],
    },
    p('MNS samler status hvert år i februar.', { mark: 'after' }),
  ],
}

const numbered = (text: string): { readonly number: string; readonly text: string } => {
  const [, number = '', rest = ''] = /^(\S+) (.*)$/u.exec(wordsOf(text)) ?? []
  return { number, text: rest }
}

/** The goals (or outcomes) with the number that each begins with. */
const headings = (column: 0 | 1, name: 'goal' | 'outcome') =>
  lines.flatMap((one) =>
    textIn(one, column) === ''
      ? []
      : [{ ...numbered(textIn(one, column)), mark: `${one.told.key}.${name}` }],
  )

/** Gold says of each activity under which goal and outcome it stands. */
function underHeadings(): readonly Line[] {
  let [goal, outcome]: [string, string] = ['', '']
  return lines.map((one) => {
    if (textIn(one, 0) !== '') goal = numbered(textIn(one, 0)).number
    if (textIn(one, 1) !== '') outcome = numbered(textIn(one, 1)).number
    return { ...one, told: { ...one.told, more: { goal, outcome, ...one.told.more } } }
  })
}

/** What of the plan a careful reader takes each goal to serve. */
const commitments: Readonly<Record<string, readonly string[]>> = {
  '1.1': ['C-1-01', 'C-1-02', 'C-1-03'],
  '1.2': ['C-1-04', 'N-04', 'N-11'],
  '2.1': ['C-0-04', 'C-2-01', 'C-2-02', 'C-2-05'],
  '3.1': ['C-3-01', 'C-3-02', 'C-3-04'],
  '4.1': ['C-4-MFA-01', 'C-4-MFA-02'],
  '5.1': ['C-5-01', 'C-5-02', 'C-5-03', 'N-30'],
}

/** The Foreign Ministry: one broad table, goals and outcomes merged down, codes before each activity. */
export const mfa: Ministry = {
  name: 'udenrigsministeriet-implementeringsplan-2027',
  document,
  gold: [
    (at) => ({
      kind: 'implementation_plan',
      built:
        'A4 landscape, one five-column table; goal and outcome merged down (w:vMerge); unit codes before each activity; the last row is a total; a second table lists the codes. Soft hyphens, no-break hyphens and no-break spaces.',
      authority: 'MFA',
      authority_as_written: 'Udenrigsministeriet',
      title: document.title,
      title_at: at('title'),
      plan: 'DK-NAP-WPS-5',
      period: { start: '2027-01-01', end: '2027-12-31' },
      period_as_written: '1. januar – 31. december 2027',
      document_date: '2027-01-14',
      document_date_meaning: 'approved by the task force',
      journal_number: '2026-38114',
      responsible_unit: 'MNS',
      meta_at: at('meta'),
      exercise_line_at: [at('exercise'), 'header1.P1', 'footer1.P1'],
    }),
    (at) => ({
      columns: [
        {
          table: at('plan'),
          header_at: at('heads'),
          map: {
            'Strategisk effekt / mål': 'goal',
            Outcomes: 'outcome',
            Aktiviteter: 'units + number + activity',
            Indikatorer: 'indicator (+ baseline)',
            'Mål ultimo 2027': 'target (+ deadline)',
          },
        },
      ],
      goals: headings(0, 'goal').map(({ mark, ...one }) => ({
        ...one,
        at: at(mark),
        commitments_suggested: commitments[one.number],
      })),
      outcomes: headings(1, 'outcome').map(({ mark, ...one }) => ({ ...one, at: at(mark) })),
    }),
    (at) => ({
      activities: activitiesOf(underHeadings(), at),
      unit_codes: codes.map(([code, name]) => ({ code, name })),
      unit_codes_at: at('codes'),
      figures: [
        {
          text: '52 pct. af ministeriets medarbejdere kvinder',
          series: 'IND-MFA-STAFF',
          period: '2024',
          value: 52,
          unit: 'percent',
          at: at('figures'),
        },
        {
          text: 'blandt souschefer og nyudnævnte chefer var det halvdelen',
          series: 'IND-MFA-DEPUTY',
          period: '2024',
          value: 50,
          unit: 'percent',
          at: at('figures'),
        },
        {
          text: 'blandt souschefer og nyudnævnte chefer var det halvdelen',
          series: 'IND-MFA-NEWMGR',
          period: '2024',
          value: 50,
          unit: 'percent',
          at: at('figures'),
        },
      ],
    }),
    (at) => ({
      not_activities: [
        { at: `${at('plan')}.R24`, why: 'total row' },
        { at: at('codes'), why: 'list of unit codes' },
      ],
      footnotes: [{ id: 1, text: document.footnotes?.[0], at: 'footnote[1].P1' }],
    }),
    (at) => ({
      defects: [
        ...defects(at, [
          ['duplicate_number', 'ask', ['a08.activity', 'a09.activity'], { as_written: '2.1.1.2' }],
          ['lead_missing', 'ask', 'a11.activity'],
          [
            'lead_is_another_authority',
            'ask',
            'a06.activity',
            { as_written: 'Forsvarsministeriet/SP' },
          ],
          ['unknown_unit', 'ask', 'a18.activity', { as_written: 'JTF' }],
          ['deadline_before_period', 'ask', 'a20.target', { as_written: '15. december 2026' }],
          ['deadline_after_period', 'ask', 'a15.target', { as_written: '3 i 2030.' }],
          ['deadline_vague', 'ask', 'a09.target', { as_written: 'inden forårsmødet' }],
          [
            'deadline_in_target_column',
            'resolve',
            [
              'a01.target',
              'a04.target',
              'a06.target',
              'a07.target',
              'a11.target',
              'a21.target#2',
              'a22.target',
            ],
          ],
          [
            'footnote_changes_meaning',
            'resolve',
            'a18.target',
            { careful_reading: 'the survey, and with it the target, is in November' },
          ],
          [
            'merged_cells_inherit',
            'structure',
            'a01.goal',
            { careful_reading: 'goal and outcome hold for the rows merged with them' },
          ],
          [
            'total_row',
            'resolve',
            'plan',
            { careful_reading: 'the last row counts rows and is no activity' },
          ],
          ['no_budget', 'quality', 'budget'],
          ['target_unmeasurable', 'quality', 'a14.target'],
        ]),
        ...qualityOf(lines, at),
      ],
    }),
  ],
}

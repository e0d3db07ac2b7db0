import { cell, head, p, row, type Row } from '../blocks.ts'
import { colours } from './sheet.ts'
import { conductLines } from './conduct.ts'
import { operationLines } from './operations.ts'
import { peopleLines } from './people.ts'
import type { Line } from '../lines.ts'
import { activitiesOf, defects, exerciseLine, qualityOf, type Ministry } from '../ministry.ts'

const lines = [...peopleLines, ...operationLines, ...conductLines]
const fill = 'DDE5D4'
const widths = [560, 3350, 1150, 1300, 800, 1350, 2050, 1500, 1150, 850, 736]

/** Two rows of heads: the first merged across, the rest merged down. */
const heads = (mark: string): readonly Row[] => [
  head(
    [
      cell('Nr.', { merge: 'start' }),
      cell('Aktivitet', { merge: 'start' }),
      cell('Ansvar', { span: 2 }),
      cell('Tidsplan', { span: 2 }),
      cell('Måling', { span: 3 }),
      cell('Mio. kr.', { merge: 'start' }),
      cell('Status', { merge: 'start' }),
    ],
    fill,
    mark === 'heads',
    mark,
  ),
  head(
    [
      cell('', { merge: 'on' }),
      cell('', { merge: 'on' }),
      'Ansvarlig',
      'Bidrag',
      'Start',
      'Slut',
      'Indikator',
      'Udgangspunkt',
      'Mål 2027',
      cell('', { merge: 'on' }),
      cell('', { merge: 'on' }),
    ],
    fill,
    mark === 'heads',
    `${mark}.below`,
  ),
]

const section = (mark: string, text: string): Row => ({
  cells: [cell(`[b:${text}]`, { span: 11, fill: 'F2F2F2', mark })],
})

const rowsOf = (all: readonly Line[]): readonly Row[] => all.map(({ row: own }) => own)

const sum = (mark: string, label: string, amount: string): Row =>
  row([
    cell('', { fill: 'F2F2F2', mark }),
    cell(`[b:${label}]`, { fill: 'F2F2F2' }),
    ...Array.from({ length: 7 }, () => cell('', { fill: 'F2F2F2' })),
    cell(`[b:${amount}]`, { fill: 'F2F2F2' }),
    cell('', { fill: 'F2F2F2' }),
  ])

const themes = [
  ['theme1', '1', 'Rekruttering og fastholdelse', ['C-4-MOD-01', 'C-4-MOD-03', 'C-4-MOD-04']],
  ['theme2', '2', 'Internationale operationer', ['C-2-04', 'C-3-03', 'C-4-MOD-02']],
  ['theme3', '3', 'Kultur og adfærd', ['C-4-MOD-01', 'N-16', 'N-18']],
] as const

const themeTitle = (index: 0 | 1 | 2): string => `Tema ${themes[index][1]}: ${themes[index][2]}`

const document: Ministry['document'] = {
  title: 'Forsvarsministeriets implementeringsplan for kvinder, fred og sikkerhed 2027',
  author: 'Rune Bolværk',
  saved: '2027-05-20T12:05:00Z',
  look: { font: 'Arial', colour: '3B4A2F' },
  isLandscape: true,
  header: 'Forsvarsministeriet · Sags-ID 2026/011904\tØVELSE – opdigtede oplysninger',
  footer: 'ØVELSE – opdigtede oplysninger',
  blocks: [
    p('Forsvarsministeriets implementeringsplan for kvinder, fred og sikkerhed 2027', {
      style: 'Titel',
      mark: 'title',
    }),
    p(
      `${exerciseLine}. Status pr. 15. maj 2027. Kontakt: FMN, kontoret for internationale operationer.`,
      { mark: 'meta' },
    ),
    p(
      'Planen samler bidrag fra Forsvarskommandoen (FKO), Forsvarsministeriets Personalestyrelse (FPS), Forsvarsministeriets Materiel- og Indkøbsstyrelse (FMI), Forsvarsministeriets Ejendomsstyrelse (FES), Forsvarsakademiet (FAK) og Forsvarsministeriets Auditørkorps (FAUK). FMN er departementet, BRS Beredskabsstyrelsen og UM Udenrigsministeriet.',
      { mark: 'units' },
    ),
    p(
      'I 2023 var 9,6 pct. af de militært ansatte kvinder mod 7,2 pct. i 2017. I Forsvarskommandoen var andelen 13,2 pct., og 1.200 kvinder valgte tjeneste på værnepligtslignende vilkår.',
      { mark: 'figures' },
    ),
    p('Farverne betyder:', { style: 'Billedtekst' }),
    {
      widths: [700, 2600, 700, 2600, 700, 2600, 700, 2600],
      mark: 'legend',
      size: 16,
      rows: [
        row(
          Object.values(colours).flatMap(([colour, words]) => [cell('', { fill: colour }), words]),
        ),
      ],
    },
    p('Aktiviteter', { style: 'Overskrift1' }),
    {
      widths,
      size: 15,
      mark: 'plan',
      rows: [
        ...heads('heads'),
        section('theme1', themeTitle(0)),
        ...rowsOf(peopleLines),
        sum('sum1', 'I alt tema 1', '24,5'),
        ...heads('again1'),
        section('theme2', themeTitle(1)),
        ...rowsOf(operationLines),
        sum('sum2', 'I alt tema 2', '3,2'),
        ...heads('again2'),
        section('theme3', themeTitle(2)),
        ...rowsOf(conductLines),
        sum('sum3', 'I alt tema 3', '2,6'),
        sum('total', 'Total', '30,3'),
      ],
    },
    p(
      'Beløbene afholdes inden for forligets rammer. Et felt med en streg betyder, at der ikke er afsat midler.',
      { mark: 'budget' },
    ),
  ],
}

const themeOf = ({ told }: Line): string => (told.number ?? '').slice(0, 1)

/** The Ministry of Defence: eleven narrow columns under two rows of heads that come again, status as a colour. */
export const mod: Ministry = {
  name: 'forsvarsministeriet-implementeringsplan-2027',
  document,
  gold: [
    (at) => ({
      kind: 'implementation_plan',
      built:
        'A4 landscape, one table of eleven columns under a two-row merged header, which somebody copied into the table again before each theme; sums after each theme and a total; section rows across the whole width; status is the colour of an empty cell, explained in a legend.',
      authority: 'MOD',
      authority_as_written: 'Forsvarsministeriet',
      title: document.title,
      title_at: at('title'),
      plan: 'DK-NAP-WPS-5',
      period: { start: '2027-01-01', end: '2027-12-31' },
      period_as_written: '2027',
      status_date: '2027-05-15',
      journal_number: '2026/011904',
      meta_at: at('meta'),
      exercise_line_at: [at('meta'), 'header1.P1', 'footer1.P1'],
    }),
    (at) => ({
      columns: [
        {
          table: at('plan'),
          header_at: at('heads'),
          map: {
            'Nr.': 'number',
            Aktivitet: 'activity',
            'Ansvar / Ansvarlig': 'responsible',
            'Ansvar / Bidrag': 'contributors',
            'Tidsplan / Start': 'start',
            'Tidsplan / Slut': 'deadline',
            'Måling / Indikator': 'indicator',
            'Måling / Udgangspunkt': 'baseline',
            'Måling / Mål 2027': 'target',
            'Mio. kr.': 'budget',
            Status: 'status (shading)',
          },
        },
      ],
      themes: themes.map(([mark, number, text, commitments_suggested]) => ({
        number,
        text,
        at: at(mark),
        commitments_suggested,
      })),
      status_vocabulary: Object.fromEntries(
        Object.values(colours).map(([colour, words, value]) => [colour, `${words} = ${value}`]),
      ),
      status_legend_at: at('legend'),
    }),
    (at) => ({
      activities: activitiesOf(
        lines.map((one) => ({
          ...one,
          told: { ...one.told, more: { theme: themeOf(one), ...one.told.more } },
        })),
        at,
      ),
      figures: [
        {
          text: '9,6 pct. af de militært ansatte kvinder',
          series: 'IND-DAF-MIL-W',
          period: '2023',
          value: 9.6,
          unit: 'percent',
          at: at('figures'),
        },
        {
          text: '7,2 pct. i 2017',
          series: 'IND-DAF-MIL-W',
          period: '2017',
          value: 7.2,
          unit: 'percent',
          at: at('figures'),
        },
        {
          text: 'I Forsvarskommandoen var andelen 13,2 pct.',
          series: 'IND-DEFCOM-W',
          period: '2023',
          value: 13.2,
          unit: 'percent',
          at: at('figures'),
        },
        {
          text: '1.200 kvinder valgte tjeneste på værnepligtslignende vilkår',
          series: 'IND-DAF-CONSCR-W',
          period: '2023',
          value: 1200,
          unit: 'count',
          at: at('figures'),
        },
      ],
    }),
    (at) => ({
      not_activities: [
        ...['again1', 'again1.below', 'again2', 'again2.below'].map((mark) => ({
          at: at(mark),
          why: 'header row again in the middle of the table',
        })),
        ...themes.map(([mark]) => ({ at: at(mark), why: 'heading of a theme' })),
        ...['sum1', 'sum2', 'sum3', 'total'].map((mark) => ({ at: at(mark), why: 'sum' })),
        { at: at('legend'), why: 'legend of colours' },
      ],
    }),
    (at) => ({
      defects: [
        ...defects(at, [
          ['header_two_rows', 'resolve', ['heads', 'heads.below']],
          [
            'header_repeated',
            'resolve',
            ['again1', 'again2'],
            { careful_reading: 'the same heads again, no activities' },
          ],
          ['total_row', 'resolve', ['sum1', 'sum2', 'sum3', 'total']],
          [
            'status_as_shading',
            'resolve',
            'a01.status',
            { careful_reading: 'colour by the legend; the cell holds no words' },
          ],
          ['lead_missing', 'ask', 'a14.responsible'],
          ['deadline_before_period', 'ask', 'a05.deadline', { as_written: '30/11-26' }],
          ['deadline_after_period', 'ask', 'a04.deadline', { as_written: '2030' }],
          ['deadline_relative', 'ask', 'a14.deadline', { as_written: '6 mdr. efter hjemkomst' }],
          [
            'deadline_vague',
            'ask',
            ['a07.deadline', 'a10.deadline', 'a18.deadline'],
            { as_written: 'inden sommerferien, medio 2027, snarest' },
          ],
          [
            'date_formats_mixed',
            'resolve',
            ['a01.deadline', 'a05.deadline', 'a12.deadline', 'a17.deadline'],
          ],
          [
            'shared_with_other_authority',
            'note',
            ['a09.contributors', 'a13.contributors', 'a21.contributors'],
          ],
          ['target_unmeasurable', 'quality', 'a20.target'],
          ['baseline_to_be_set', 'note', 'a18.baseline'],
          ['baseline_without_period', 'quality', ['a10.baseline', 'a14.baseline', 'a16.baseline']],
          [
            'budget_stated',
            'note',
            'budget',
            { careful_reading: 'amounts in million kroner; a dash means none' },
          ],
        ]),
        ...qualityOf(lines, at),
      ],
    }),
  ],
}

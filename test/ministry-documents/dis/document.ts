import { head, p, row, type Row } from '../blocks.ts'
import { acrossLines, partnerLines } from './partners.ts'
import { caseLines, emptyRow } from './cases.ts'
import { housingLines, notActivities } from './housing.ts'
import type { Places } from '../gold.ts'
import type { Line } from '../lines.ts'
import {
  activitiesOf,
  defects,
  exerciseLine,
  qualityOf,
  type Defect,
  type Ministry,
} from '../ministry.ts'

const table = [...caseLines, emptyRow, ...housingLines, ...partnerLines]
const lines = [...table, ...acrossLines].filter(({ told }) => !notActivities.has(told.key))
const rowsOf = (all: readonly Line[]): readonly Row[] => all.map(({ row: own }) => own)
const fill = 'E2EFD9'

const comments = [
  { id: 0, author: 'MRA (UIM)', text: 'Er 100 pct. realistisk? Handlingsplanen siger »alle«.' },
  {
    id: 3,
    author: 'TSN (US)',
    text: 'Ja, hvis kurset holdes to gange. Afventer økonomi.',
    replyTo: 0,
  },
  { id: 1, author: 'LKB (US)', text: 'Skal nok være 1. maj, se aftalen med operatørerne.' },
  {
    id: 2,
    author: 'MRA (UIM)',
    text: 'Kontakten er på plads pr. 28. januar. OK.',
    isResolved: true,
  },
] as const

const on: Readonly<Record<number, string>> = {
  0: 'a01.target',
  1: 'a05.deadline',
  2: 'a11.indicator',
}

const footnotes = [
  'Gælder medarbejdere ansat efter 1. januar 2027.',
  'Dog senest 1. oktober 2027; for kommunale operatører 1. januar 2028.',
] as const

const document: Ministry['document'] = {
  title: 'Implementeringsplan 2027 – asyl og indkvartering',
  author: 'Rebekka Landgang',
  saved: '2027-02-03T15:10:00Z',
  changed: '2027-02-02T10:31:00Z',
  look: { font: 'Calibri', colour: '375623' },
  header:
    'Udlændinge- og Integrationsministeriet · Udlændingestyrelsen\tØVELSE – opdigtede oplysninger',
  footer: 'ØVELSE – opdigtede oplysninger',
  footnotes,
  comments,
  blocks: [
    p('Implementeringsplan 2027 – asyl og indkvartering', { style: 'Titel', mark: 'title' }),
    p(
      `${exerciseLine}. 2. UDKAST med rettelser, i høring hos enhederne til 12. februar 2027. Sagsnr. 2026-22718.`,
      { mark: 'meta' },
    ),
    p(
      'Udkastet samler bidrag fra departementet (UIM) og Udlændingestyrelsen (US). [-Tallene for 2026 er ikke endelige.|TSN (US)][+Tallene for 2026 er kontrolleret af statistikenheden.|TSN (US)]',
      { mark: 'intro' },
    ),
    p('[h:Internt: vagtordningen på centrene er ikke finansieret, skal ud inden høringen.]', {
      mark: 'hidden',
    }),
    p('»do.« og lignende betyder det samme som i feltet ovenfor.', { mark: 'ditto' }),
    p('Aktiviteter', { style: 'Overskrift1' }),
    {
      widths: [650, 3000, 1550, 1400, 2000, 1100],
      size: 18,
      mark: 'plan',
      rows: [
        head(['Nr.', 'Hvad', 'Hvem', 'Hvornår', 'Sådan måler vi', 'Måltal'], fill, true, 'heads'),
        ...rowsOf(table),
      ],
    },
    p('Tværgående', { style: 'Overskrift1' }),
    {
      widths: [2200, 5300, 2200],
      size: 18,
      mark: 'across',
      rows: [
        head(['Frist', 'Opgave', 'Ansvar'], fill, true, 'acrossHeads'),
        ...rowsOf(acrossLines),
        row(['', '', '']),
      ],
    },
    p('Åbne spørgsmål', { style: 'Overskrift2' }),
    p('Hvem ejer 3.3? [+MRA undersøger det inden 10. februar.|MRA (UIM)]', { mark: 'open' }),
  ],
}

const revisions = (at: Places): readonly unknown[] => [
  { kind: 'replace', author: 'TSN (US)', before: '90', after: '100', at: at('a01.target') },
  {
    kind: 'replace',
    author: 'LKB (US)',
    before: '1. april',
    after: '1. september',
    at: at('a02.deadline'),
  },
  { kind: 'insert', author: 'MRA (UIM)', after: ', bidrag: UIM', at: at('a04.responsible') },
  {
    kind: 'replace',
    author: 'LKB (US), TSN (US)',
    before: '10',
    after: '5',
    at: [at('a07.activity'), at('a07.indicator')],
  },
  { kind: 'row_inserted', author: 'MRA (UIM)', at: at('a08.activity') },
  { kind: 'row_deleted', author: 'TSN (US)', at: at('x01.activity') },
  { kind: 'move', author: 'LKB (US)', from: at('x02.activity'), at: at('a13.activity') },
  {
    kind: 'replace',
    author: 'TSN (US)',
    before: 'Tallene for 2026 er ikke endelige.',
    after: 'Tallene for 2026 er kontrolleret af statistikenheden.',
    at: at('intro'),
  },
  {
    kind: 'insert',
    author: 'MRA (UIM)',
    after: 'MRA undersøger det inden 10. februar.',
    at: at('open'),
  },
]

/** Where the moved paragraph came from is a place, too. */
const placed = (at: Places): readonly Line[] =>
  lines.map((one) =>
    one.told.key === 'a13'
      ? {
          ...one,
          told: { ...one.told, more: { ...one.told.more, moved_from: at('x02.activity') } },
        }
      : one,
  )

const found: readonly Defect[] = [
  [
    'tracked_changes_unresolved',
    'ask',
    [
      'a01.target',
      'a02.deadline',
      'a04.responsible',
      'a07.activity',
      'a07.indicator',
      'intro',
      'open',
    ],
    { careful_reading: 'show both readings; never concatenate ("90100 pct.")' },
  ],
  ['row_inserted_tracked', 'ask', 'a08.activity'],
  ['row_deleted_tracked', 'ask', 'x01.activity', { careful_reading: 'not imported' }],
  [
    'paragraph_moved_tracked',
    'ask',
    ['x02.activity', 'a13.activity'],
    { careful_reading: 'one activity, not two' },
  ],
  ['comment_disputes_value', 'ask', ['a01.target', 'a05.deadline']],
  [
    'ditto_mark',
    'resolve',
    [
      'a02.responsible',
      'a03.responsible',
      'a06.responsible',
      'a06.deadline',
      'a06.indicator',
      'a06.target',
      'a15.responsible',
      'a17.responsible',
    ],
    {
      careful_reading: 'the nearest filled cell above in the same column, over empty rows',
    },
  ],
  ['footnote_changes_meaning', 'resolve', ['a01.activity', 'a09.deadline']],
  ['hidden_text', 'ask', 'hidden', { careful_reading: 'internal; do not import or show onward' }],
  ['empty_rows', 'resolve', 'e01.activity'],
  ['lead_missing', 'ask', 'a12.responsible'],
  ['lead_is_another_authority', 'ask', 'a10.responsible', { as_written: 'MLM (bidrag: US)' }],
  [
    'deadline_vague',
    'ask',
    ['a05.deadline', 'a10.deadline', 'a12.deadline'],
    { as_written: 'medio 2027, inden sommerferien, snarest' },
  ],
  ['deadline_missing', 'ask', 'a16.deadline'],
  ['number_in_activity_text', 'resolve', 'a13.activity'],
  ['no_indicator_column', 'note', 'acrossHeads'],
  ['target_unmeasurable', 'quality', 'a12.target'],
  ['draft_not_approved', 'ask', 'meta'],
]

/** The Immigration Service: a draft with tracked changes by three, comments, footnotes, dittos, hidden words. */
export const dis: Ministry = {
  name: 'udlaendingestyrelsen-implementeringsplan-2027-udkast-2',
  document,
  gold: [
    (at) => ({
      kind: 'implementation_plan',
      built:
        'A4 portrait, a six-column and a three-column table; tracked changes by three people (numbers, dates, a row in, a row out, a move), comments with a reply and one resolved, footnotes that change population and deadline, hidden text, an empty row, ditto marks.',
      view: 'activities show the text with all tracked changes accepted; before holds the refused text; every such value is must_ask because the draft is not approved',
      authority: 'MII',
      authority_as_written: 'Udlændinge- og Integrationsministeriet · Udlændingestyrelsen',
      agency: 'DIS',
      title: document.title,
      title_at: at('title'),
      plan: 'DK-NAP-WPS-5',
      state: 'draft 2',
      period: { start: '2027-01-01', end: '2027-12-31' },
      period_as_written: '2027',
      comments_due: '2027-02-12',
      meta_at: at('meta'),
      journal_number: '2026-22718',
      exercise_line_at: [at('meta'), 'header1.P1', 'footer1.P1'],
    }),
    (at) => ({
      columns: [
        {
          table: at('plan'),
          header_at: at('heads'),
          map: {
            'Nr.': 'number',
            Hvad: 'activity',
            Hvem: 'responsible',
            Hvornår: 'deadline',
            'Sådan måler vi': 'indicator + baseline',
            Måltal: 'target',
          },
        },
        {
          table: at('across'),
          header_at: at('acrossHeads'),
          map: { Frist: 'deadline', Opgave: 'activity', Ansvar: 'responsible' },
        },
      ],
    }),
    (at) => ({
      activities: activitiesOf(placed(at), at),
      figures: [],
    }),
    (at) => ({
      not_activities: [
        { at: at('x01.activity'), why: 'row deleted by tracked change (TSN)', number: '2.5' },
        { at: at('x02.activity'), why: 'old place of a moved paragraph (w:moveFrom)' },
        { at: at('e01.activity'), why: 'empty row' },
        { at: at('hidden'), why: 'hidden text (w:vanish)' },
        { at: at('open'), why: 'open questions' },
      ],
      revisions: revisions(at),
      comments: comments.map(({ id, author, text, ...more }) => ({
        id,
        author,
        text,
        ...('replyTo' in more
          ? { reply_to: more.replyTo }
          : { on: at(on[id] ?? ''), resolved: 'isResolved' in more }),
        at: `comment[${id}].P1`,
      })),
      footnotes: footnotes.map((text, index) => ({
        id: index + 1,
        text,
        at: `footnote[${index + 1}].P1`,
      })),
    }),
    (at) => ({
      defects: [...defects(at, found), ...qualityOf(lines, at)],
    }),
  ],
}

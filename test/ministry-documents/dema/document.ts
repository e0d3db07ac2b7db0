import { p } from '../blocks.ts'
import { abroadSaid } from './abroad.ts'
import { equipmentBox, pathwayBox, stepDeadlines, steps } from './boxes.ts'
import { numberedSaid } from './board.ts'
import { peopleSaid } from './people.ts'
import type { Places } from '../gold.ts'
import type { Line } from '../lines.ts'
import { activitiesOf, defects, qualityOf, type Ministry } from '../ministry.ts'

const paragraphsOf = (all: typeof peopleSaid) => all.map(({ paragraph }) => paragraph)
const linesOf = (all: typeof peopleSaid): readonly Line[] => all.map(({ line }) => line)

const document: Ministry['document'] = {
  title: 'Kvinder, fred og sikkerhed i Beredskabsstyrelsen – plan for 2027',
  author: 'Ruth Redningskrans',
  saved: '2027-03-02T14:22:00Z',
  look: { font: 'Times New Roman', colour: '7B1E1E' },
  header: 'Beredskabsstyrelsen\tØVELSE – opdigtede oplysninger',
  footer: 'ØVELSE – opdigtede oplysninger · BRS-2026-00871',
  blocks: [
    p('Kvinder, fred og sikkerhed i Beredskabsstyrelsen – plan for 2027', {
      style: 'Titel',
      mark: 'title',
    }),
    p('ØVELSE – opdigtede oplysninger', { mark: 'exercise' }),
    p(
      'Til styregruppen. Fra Beredskabsstyrelsen, Ministeriet for Samfundssikkerhed og Beredskab. 2. marts 2027. Sag BRS-2026-00871.',
      { mark: 'meta' },
    ),
    p(
      'Styrelsen har valgt at beskrive sin plan i tekst og ikke i skema. Frister og ansvar fremgår af de enkelte punkter. I 2023 var 29,2 pct. af alle ansatte kvinder.',
      {
        mark: 'figures',
        box: [
          '[b:Ændret frist]',
          'Leverandøren er forsinket: indsatsdragterne leveres 15. november 2027 og ikke 1. september.',
        ],
      },
    ),
    p('1. Rekruttering og fastholdelse', { style: 'Overskrift1', mark: 'theme1' }),
    p('Flere kvinder skal søge ind, blive og blive ledere. Det gør vi i 2027:'),
    ...paragraphsOf(peopleSaid),
    p('2. Internationale indsatser', { style: 'Overskrift1', mark: 'theme2' }),
    p('De udsendte hold skal kunne tale med alle i det ramte område. Derfor:'),
    ...paragraphsOf(abroadSaid),
    p('3. To større indsatser', { style: 'Overskrift1', mark: 'theme3' }),
    { widths: [1700, 7900], size: 18, mark: 'pathway', rows: pathwayBox.rows },
    p(''),
    { widths: [1700, 7900], size: 18, mark: 'equipment', rows: equipmentBox.rows },
    p('4. Styring', { style: 'Overskrift1', mark: 'theme4' }),
    ...paragraphsOf(numberedSaid),
    p(
      'Planen er drøftet i samarbejdsudvalget den 22. februar 2027. Der er ikke afsat særskilte midler.',
      { mark: 'budget' },
    ),
  ],
}

const themed = (theme: string, all: readonly Line[]): readonly Line[] =>
  all.map((one) => ({ ...one, told: { ...one.told, more: { theme, ...one.told.more } } }))

/** The steps inside a cell belong to the activity around them; a text box overrides a cell. */
function linesAt(at: Places): readonly Line[] {
  const sub_activities = steps.map(([key, text, as_written], index) => ({
    text,
    deadline: { as_written, ...stepDeadlines[index], at: at(`${key}.deadline`) },
    at: at(`${key}.activity`),
  }))
  const { told: pathway, row } = pathwayBox.line
  const { told: equipment, row: other } = equipmentBox.line
  return [
    ...themed('1', linesOf(peopleSaid)),
    ...themed('2', linesOf(abroadSaid)),
    ...themed('3', [
      { row, told: { ...pathway, more: { ...pathway.more, sub_activities } } },
      {
        row: other,
        told: { ...equipment, by: { ...equipment.by, override_at: `${at('figures')}.box1.P2` } },
      },
    ]),
    ...themed('4', linesOf(numberedSaid)),
  ]
}

/** The Emergency Management Agency: a plan in prose, with two boxes of facts. */
export const dema: Ministry = {
  name: 'beredskabsstyrelsen-plan-2027',
  document,
  gold: [
    (at) => ({
      kind: 'implementation_plan',
      built:
        'A4 portrait, running text with bullets in which owner, deadline, baseline and target stand in the sentence; two boxes with labels in the first column, one with a table inside a cell; a text box that changes a deadline (drawing and VML fallback).',
      authority: 'DEMA',
      authority_as_written: 'Beredskabsstyrelsen',
      on_behalf_of: 'MRP',
      title: document.title,
      title_at: at('title'),
      plan: 'DK-NAP-WPS-5',
      period: { start: '2027-01-01', end: '2027-12-31' },
      period_as_written: '2027',
      document_date: '2027-03-02',
      journal_number: 'BRS-2026-00871',
      meta_at: at('meta'),
      exercise_line_at: [at('exercise'), 'header1.P1', 'footer1.P1'],
    }),
    (at) => ({
      columns: [
        {
          table: at('pathway'),
          orientation: 'labels in first column',
          map: {
            Indsats: 'activity',
            Ansvarlig: 'responsible',
            Frist: 'deadline',
            Målepunkt: 'indicator + target',
          },
        },
        { table: at('equipment'), orientation: 'labels in first column', map: 'as above' },
      ],
      themes: [
        {
          number: '1',
          text: 'Rekruttering og fastholdelse',
          at: at('theme1'),
          commitments_suggested: ['C-4-DEMA-02', 'N-21', 'N-22'],
        },
        {
          number: '2',
          text: 'Internationale indsatser',
          at: at('theme2'),
          commitments_suggested: ['C-4-DEMA-01', 'C-4-DEMA-02', 'N-32'],
        },
        {
          number: '3',
          text: 'To større indsatser',
          at: at('theme3'),
          commitments_suggested: ['N-20', 'N-21'],
        },
        {
          number: '4',
          text: 'Styring',
          at: at('theme4'),
          commitments_suggested: ['C-5-01', 'N-20'],
        },
      ],
    }),
    (at) => ({
      activities: activitiesOf(linesAt(at), at),
      figures: [
        {
          text: '29,2 pct. af alle ansatte kvinder',
          series: 'IND-DEMA-STAFF-W',
          period: '2023',
          value: 29.2,
          unit: 'percent',
          at: at('figures'),
        },
        {
          text: '525 kvinder',
          series: 'IND-DEMA-CONSCR-W',
          period: '2023',
          value: 525,
          unit: 'count',
          at: at('a03'),
        },
        {
          text: '16,4 pct. af de uniformerede var kvinder',
          series: 'IND-DEMA-UNIF-W',
          period: '2023',
          value: 16.4,
          unit: 'percent',
          at: at('a06'),
        },
        {
          text: '12,7 pct. ultimo 2023',
          series: 'IND-DEMA-POOL-W',
          period: '2023-12-31',
          value: 12.7,
          unit: 'percent',
          at: at('a07'),
        },
        {
          text: '2,6 pct. i 2023',
          series: 'IND-DEMA-POSTED-W',
          period: '2023-12-31',
          value: 2.6,
          unit: 'percent',
          at: at('a13'),
        },
      ],
    }),
    (at) => ({
      not_activities: [
        { at: at('steps.activity'), why: 'header of the nested table' },
        { at: at('budget'), why: 'says who was heard, and that no money is set aside' },
      ],
      text_boxes: [
        {
          text: [
            'Ændret frist',
            'Leverandøren er forsinket: indsatsdragterne leveres 15. november 2027 og ikke 1. september.',
          ],
          at: `${at('figures')}.box1.P1`,
          duplicate_at: `${at('figures')}.box2.P1`,
        },
      ],
    }),
    (at) => ({
      defects: [
        {
          id: 'b1',
          kind: 'text_box_overrides_cell',
          severity: 'ask',
          at: [`${at('figures')}.box1.P2`, at('a18.deadline')],
          careful_reading: 'deadline of a18 is 2027-11-15',
        },
        {
          id: 'b2',
          kind: 'text_stored_twice',
          severity: 'resolve',
          at: [`${at('figures')}.box1.P1`, `${at('figures')}.box2.P1`],
          careful_reading: 'drawing and VML fallback are the same box',
        },
        ...defects(at, [
          ['prose_instead_of_table', 'resolve', ['a01', 'a07', 'a14']],
          [
            'nested_table',
            'resolve',
            's1.activity',
            { careful_reading: 'three sub-activities of a17' },
          ],
          ['sub_activity_after_parent', 'ask', ['s3.deadline', 'a17.deadline']],
          ['lead_missing', 'ask', 'a05'],
          ['lead_is_another_authority', 'ask', 'a11'],
          ['shared_with_other_authority', 'note', 'a10'],
          ['duplicate_number', 'ask', ['a15', 'a16'], { as_written: '4.2' }],
          ['deadline_relative', 'ask', ['a06', 'a11']],
          [
            'deadline_vague',
            'ask',
            ['a05', 'a15', 'a16'],
            { as_written: 'snarest belejligt, medio 2027, i efteråret' },
          ],
          ['deadline_after_period', 'ask', 'a01', { as_written: 'inden udgangen af marts 2028' }],
          ['deadline_missing', 'ask', 'a13'],
          ['target_after_plan_year', 'note', 'a01', { as_written: 'mindst 40 pct. ultimo 2028' }],
          ['target_unmeasurable', 'quality', 'a16'],
          ['indicator_missing', 'quality', ['a05', 'a10', 'a11', 'a12']],
          ['no_budget', 'quality', 'budget'],
        ]),
        ...qualityOf(linesAt(at), at),
      ],
    }),
  ],
}

import { baseline, byMonth, done, on, ongoing, unmeasurable, vague } from '../gold.ts'
import { line, type Line } from '../lines.ts'
import { year, people, universal } from './sheet.ts'

export const peopleLines: readonly Line[] = [
  line(
    people,
    [
      'a01',
      'Aftale lokale delmål for kvindelige politiledere med alle politikredse.',
      'Koncern HR',
      '[d:2027-04-30=30-04-2027]',
      'Alle kredse har et delmål. Landsmålet er 20 % i 2030; i 2024 var 9 % kvinder.',
      '[v:Følger planen]',
    ],
    {
      lead: 'Koncern HR',
      by: on('04-30', { note: 'date control, w:fullDate 2027-04-30' }),
      status: 'on_track',
      i: [
        {
          text: 'Alle kredse har et delmål.',
          aimed: 'Alle kredse har et delmål.',
          aim: ['=', 100, 'percent', universal],
        },
        {
          text: 'Landsmål (andel kvindelige politiledere)',
          aimed: '20 % i 2030',
          aim: [
            '=',
            20,
            'percent',
            {
              due: '2030',
              series: 'IND-DP-POLLEAD-W',
              note: 'national target, not this activity’s own; after the plan ends',
            },
          ],
          from: baseline('i 2024 var 9 % kvinder', 9, 'percent', {
            period: '2024',
            series: 'IND-DP-POLLEAD-W',
          }),
        },
      ],
    },
  ),
  line(
    people,
    [
      'a02',
      'Gennemføre talentforløb for kvinder med lederambitioner.',
      'Koncern HR\nPolitiskolen',
      '[d:2027-10-29=29-10-2027]',
      '24 deltagere, heraf mindst halvdelen fra kredsene vest for Storebælt.',
      '[v:I gang]',
    ],
    {
      lead: 'Koncern HR',
      also: ['Politiskolen'],
      by: on('10-29'),
      status: 'in_progress',
      i: [
        { text: 'Antal deltagere', aimed: '24 deltagere', aim: ['=', 24, 'count'] },
        {
          text: 'Andel deltagere fra kredsene vest for Storebælt',
          aimed: 'heraf mindst halvdelen',
          aim: ['>=', 50, 'percent'],
        },
      ],
    },
  ),
  line(
    people,
    [
      'a03',
      'Tale med alle polititjenestefolk, der siger op.',
      'Politikredsene/Koncern HR',
      'Løbende',
      'Årsagerne gøres op på køn og alder.',
      '[v?]',
    ],
    {
      lead: 'Politikredsene',
      also: ['Koncern HR'],
      by: ongoing(),
      status: null,
      i: [{ aim: unmeasurable }],
    },
  ),
  line(
    people,
    [
      'a04',
      'Fortsætte rekrutteringen af kvinder til politiskolen.',
      'Kommunikation',
      'ult. juni',
      'Mindst 36 % kvinder blandt de studerende (34 % i 2024).',
      '[v:Følger planen]',
    ],
    {
      lead: 'Kommunikation',
      by: byMonth(6, year),
      status: 'on_track',
      i: [
        {
          text: 'Andel kvinder blandt politistuderende',
          aimed: 'Mindst 36 %',
          aim: ['>=', 36, 'percent'],
          from: baseline('34 % i 2024', 34, 'percent', {
            period: '2024',
            series: 'IND-DP-STUDENTS-W',
          }),
        },
      ],
    },
  ),
  line(
    people,
    [
      'a05',
      'Gøre deltid og vagtplaner til et fast punkt i udviklingssamtaler.',
      '[t?]',
      '[d?]',
      'Punktet står i skemaet.',
      '[v:Ikke påbegyndt]',
    ],
    {
      lead: null,
      by: { ...vague(), placeholder: true },
      status: 'not_started',
      i: [{ aim: done, repeats: true }],
      more: { lead_must_ask: 'placeholder, nothing chosen', must_ask: true },
    },
  ),
]

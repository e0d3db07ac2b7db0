import { baseline, done, inQuarter, inWeek, on, relative, vague } from '../gold.ts'
import { line, type Line } from '../lines.ts'
import { year, abroad } from './sheet.ts'

export const abroadLines: readonly Line[] = [
  line(
    abroad,
    [
      'a06',
      '31.12.2027',
      '2.1',
      'Skrive opslag til missionerne, så de taler til kvinder.',
      'INT',
      'Andel kvinder blandt udsendte: 16 % (12 % i 2024).',
      'I gang',
    ],
    {
      n: '2.1',
      lead: 'INT',
      by: on('12-31'),
      status: 'in_progress',
      i: [
        {
          text: 'Andel kvinder blandt udsendte',
          aimed: '16 %',
          aim: ['=', 16, 'percent'],
          from: baseline('12 % i 2024', 12, 'percent', {
            period: '2024',
            series: 'IND-DNP-POSTED',
          }),
        },
      ],
    },
  ),
  line(
    abroad,
    [
      'a07',
      'Q2 2027',
      '2.2',
      'Finde ti mentorer til kvinder, der søger international tjeneste.',
      'INT, Koncern HR',
      '10 mentorer.',
      'Afsluttet',
    ],
    {
      n: '2.2',
      lead: 'INT',
      also: ['Koncern HR'],
      by: inQuarter(2),
      status: 'completed',
      i: [
        { text: 'Antal mentorer', aimed: '10 mentorer.', aim: ['=', 10, 'count'], repeats: true },
      ],
    },
  ),
  line(
    abroad,
    [
      'a08',
      'uge 37',
      '2.3',
      'Drøfte kønsbalance med Frontex og Europol.',
      'INT',
      'Drøftet.',
      'ikke startet',
    ],
    {
      n: '2.3',
      lead: 'INT',
      by: inWeek('09-13', '09-19', year),
      status: 'not_started',
      i: [{ aim: done, repeats: true }],
    },
  ),
  line(
    abroad,
    [
      'a09',
      '6 mdr. efter hvert kursus',
      '2.4',
      'Spørge kvindelige kursister i partnerlande, hvad kurset førte til.',
      'INT + partnerlandenes politi',
      'Svar fra 60 % af kursisterne.',
      'Forsinket',
    ],
    {
      n: '2.4',
      lead: 'INT',
      also: [
        {
          authority: null,
          unit: null,
          external: 'partnerlandenes politi',
          as_written: 'partnerlandenes politi',
        },
      ],
      by: relative('six months after each course'),
      status: 'delayed',
      i: [
        {
          text: 'Andel kursister, der svarer',
          aimed: 'Svar fra 60 % af kursisterne.',
          aim: ['=', 60, 'percent', { due: null }],
        },
      ],
    },
  ),
  line(
    abroad,
    [
      'a10',
      '–',
      '2.5',
      'Lade de udsendtes kønsfordeling afspejle politiets.',
      'INT',
      'Som på landsplan (21,1 % i 2024).',
      'igang',
    ],
    {
      n: '2.5',
      lead: 'INT',
      by: vague({ basis: 'none stated', must_ask: true }),
      status: 'in_progress',
      i: [
        {
          text: 'Andel kvinder blandt udsendte',
          aimed: 'Som på landsplan',
          aim: [
            null,
            null,
            null,
            {
              kind: 'follow',
              follows: 'IND-DP-OFFICERS-W',
              reference_value: 21.1,
              reference_period: '2024',
              due: null,
            },
          ],
        },
      ],
    },
  ),
  line(
    abroad,
    [
      'a11',
      'medio 2027',
      '2.6',
      'Besætte stillinger som WPS-rådgiver sammen med Udenrigsministeriet.',
      'INT / Udenrigsministeriet',
      'To stillinger besat.',
      'I gang',
    ],
    {
      n: '2.6',
      lead: 'INT',
      also: [{ authority: 'MFA', unit: null, as_written: 'Udenrigsministeriet' }],
      by: on('06-30', { precision: 'mid_year', must_ask: true }),
      status: 'in_progress',
      i: [
        {
          text: 'Antal stillinger besat',
          aimed: 'To stillinger besat.',
          aim: ['=', 2, 'count'],
          repeats: true,
        },
      ],
    },
  ),
]

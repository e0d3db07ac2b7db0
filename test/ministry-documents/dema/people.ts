import { baseline, byMonth, inMonth, on, ongoing, relative, vague } from '../gold.ts'
import { year, s } from './sheet.ts'

export const peopleSaid = [
  s(
    [
      'a01',
      'HR gennemfører forløbet for kvinder, der vil være enhedschef, inden udgangen af marts 2028. Andelen af kvinder blandt kontor- og enhedschefer var 20 pct. den 1. januar 2024 og skal være mindst 40 pct. ultimo 2028.',
    ],
    {
      text: 'HR gennemfører forløbet for kvinder, der vil være enhedschef, inden udgangen af marts 2028.',
      lead: 'HR',
      who: 'HR',
      by: {
        ...byMonth(3),
        end: '2028-03-31',
        must_ask: true,
        basis: 'stated; after the plan period',
      },
      when: 'inden udgangen af marts 2028',
      i: [
        {
          text: 'Andelen af kvinder blandt kontor- og enhedschefer',
          aimed: 'mindst 40 pct. ultimo 2028',
          aim: ['>=', 40, 'percent', { due: '2028-12-31', series: 'IND-DEMA-MGR-W' }],
          from: baseline('20 pct. den 1. januar 2024', 20, 'percent', {
            period: '2024-01-01',
            series: 'IND-DEMA-MGR-W',
          }),
        },
      ],
    },
  ),
  s(
    [
      'a02',
      'HR sender to gange om året, i maj og november, en oversigt til enhederne over deres egne tal for mænd og kvinder. Målet er, at seks enheder drøfter oversigten i ledelsen; ingen gjorde det i 2026.',
    ],
    {
      lead: 'HR',
      who: 'HR',
      by: inMonth(11, {
        recurrence: 'twice a year',
        first: { start: '2027-05-01', end: '2027-05-31' },
        ...year,
      }),
      when: 'i maj og november',
      i: [
        {
          text: 'seks enheder drøfter oversigten i ledelsen',
          aimed: 'seks enheder drøfter oversigten i ledelsen',
          aim: ['=', 6, 'count'],
          from: baseline('ingen gjorde det i 2026', 0, 'count', { period: '2026' }),
        },
      ],
    },
  ),
  s(
    [
      'a03',
      'Kommunikation viser kvindelige værnepligtige i alle kampagner (løbende). I 2023 gennemførte 525 kvinder værnepligten, svarende til 28 pct.; i 2027 skal det være mindst 32 pct.',
    ],
    {
      lead: 'Kommunikation',
      who: 'Kommunikation',
      by: ongoing(),
      when: 'løbende',
      i: [
        {
          text: 'gennemførte 525 kvinder værnepligten, svarende til 28 pct.',
          aimed: 'mindst 32 pct.',
          aim: ['>=', 32, 'percent'],
          from: baseline('svarende til 28 pct.', 28, 'percent', {
            period: '2023',
            series: 'IND-DEMA-CONSCR-WS',
          }),
        },
      ],
    },
  ),
  s(
    [
      'a04',
      'Beredskabscentrene retter omklædning og sovepladser, så de kan bruges af begge køn. Det er gjort på to af seks centre og skal være gjort på fire inden 1. oktober 2027.',
    ],
    {
      lead: 'Beredskabscentrene',
      who: 'Beredskabscentrene',
      by: on('10-01'),
      when: 'inden 1. oktober 2027',
      i: [
        {
          text: 'Det er gjort på to af seks centre og skal være gjort på fire',
          aimed: 'skal være gjort på fire inden 1. oktober 2027',
          aim: ['=', 4, 'count', { of: 6 }],
          from: baseline('gjort på to af seks centre', 2, 'count', { denominator: 6 }),
        },
      ],
    },
  ),
  s(
    [
      'a05',
      'Der skal laves en fælles vejledning om graviditet og barsel i operativ tjeneste, snarest belejligt.',
    ],
    {
      lead: null,
      who: null,
      by: vague(),
      when: 'snarest belejligt',
      i: [],
      more: { lead_must_ask: 'passive sentence, nobody named', must_ask: true },
    },
  ),
  s(
    [
      'a06',
      'HR taler med alle kvinder, der forlader uniformeret tjeneste; 16,4 pct. af de uniformerede var kvinder i 2023. Samtalerne holdes inden for en måned efter opsigelsen.',
    ],
    {
      text: 'HR taler med alle kvinder, der forlader uniformeret tjeneste',
      lead: 'HR',
      who: 'HR',
      by: relative(null),
      when: 'inden for en måned efter opsigelsen',
      i: [
        {
          text: 'HR taler med alle kvinder, der forlader uniformeret tjeneste',
          aimed: 'alle kvinder',
          aim: ['=', 100, 'percent', { note: 'universal', due: null }],
          repeats: true,
        },
      ],
    },
  ),
]

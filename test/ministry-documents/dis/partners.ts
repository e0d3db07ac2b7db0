import {
  byMonth,
  byQuarter,
  done,
  inMonth,
  inQuarter,
  on,
  unmeasurable,
  unsaid,
  vague,
} from '../gold.ts'
import { line, type Line } from '../lines.ts'
import { across, year, uim, a, asked } from './sheet.ts'

export const partnerLines: readonly Line[] = [
  a(
    [
      'a10',
      '3.1',
      'Uddanne frontpersonale i tegn på menneskehandel.',
      'MLM (bidrag: US)',
      'inden sommerferien',
      'Antal uddannede.',
      '150',
    ],
    {
      lead: { authority: 'MEGE', unit: null, as_written: 'MLM' },
      also: [{ authority: 'MII/DIS', unit: 'US' }],
      by: vague(),
      i: [{ aim: ['=', 150, 'count', { due: null }], repeats: true }],
      more: { lead_must_ask: 'the lead is another authority', ...asked },
    },
  ),
  a(
    [
      'a11',
      '3.2',
      'Oprette en fast kontakt til Rigspolitiet i sager om udnyttelse.',
      'US/Asyl',
      '1.2.27',
      '[c2:Kontakt oprettet.]',
      'Ja',
    ],
    {
      lead: 'US/Asyl',
      by: on('02-01'),
      i: [{ aim: done, repeats: true }],
      more: { comments: [2] },
    },
  ),
  a(
    [
      'a12',
      '3.3',
      'Forbedre henvisningen til sundheds\u00ADtilbud.',
      '',
      'snarest',
      'Bedre henvisning.',
      'Bedre',
    ],
    {
      lead: null,
      by: vague(),
      i: [{ aim: unmeasurable, repeats: true }],
      more: { lead_must_ask: 'no owner', ...asked },
    },
  ),
  a(
    [
      'a13',
      '',
      '[>3.4 Informere om muligheden for selvstændig behandling af en ægtefælles sag.|LKB (US)]',
      'US/Asyl',
      '4. kvt. 2027',
      'Andel nyankomne kvinder, der er informeret.',
      '100 pct.',
    ],
    {
      n: '3.4',
      text: 'Informere om muligheden for selvstændig behandling af en ægtefælles sag.',
      lead: 'US/Asyl',
      by: inQuarter(4),
      i: [{ aim: ['=', 100, 'percent'] }],
      more: {
        revision: 'moved here (tracked)',
        moved_from: 'X02',
        number_found_in: 'activity text',
        ...asked,
      },
    },
  ),
]

export const acrossLines: readonly Line[] = [
  line(across, ['a14', 'årligt i februar', 'Sende status til styregruppen.', 'UIM'], {
    lead: { ...uim, as_written: 'UIM' },
    by: inMonth(2, { recurrence: 'annual', ...year }),
    i: [],
  }),
  line(across, ['a15', 'ult. okt.', 'Gøre sagsbehandlingstid og udfald op på køn.', 'idem'], {
    lead: { ...uim, as_written: 'idem' },
    by: byMonth(10, year),
    i: [],
    more: { lead_basis: 'ditto of a14' },
  }),
  line(
    across,
    ['a16', '', 'Udpege en ny kontaktperson for kvinder, fred og sikkerhed.', 'US og UIM'],
    {
      lead: 'US',
      also: [{ ...uim, as_written: 'UIM' }],
      by: unsaid('end of plan year; the cell is empty'),
      i: [],
      more: asked,
    },
  ),
  line(across, ['a17', 'inden udgangen af 3. kvt.', 'Bidrage til midtvejsevalueringen.', 'do.'], {
    lead: 'US',
    also: [{ ...uim, as_written: 'UIM' }],
    by: byQuarter(3, year),
    i: [],
    more: { lead_basis: 'ditto of a16' },
  }),
]

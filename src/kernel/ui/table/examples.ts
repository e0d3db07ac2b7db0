import { html, type Content } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { button } from '../button/button.ts'
import { words, type Examples } from '../example.ts'
import { paperMark, progressMark, statusMark } from '../mark/mark.ts'
import { dataTable, figureCell, type Column } from './data-table.ts'

interface Year {
  readonly year: string
  readonly share: string
  readonly path: string
  readonly mark: Content
  readonly counted: string
}

const years = (say: Say): readonly Year[] => [
  { year: '2025', share: '10.0', path: '10.8', mark: progressMark(say, 'behind'), counted: '58' },
  {
    year: '2026',
    share: '8.0',
    path: '12.7',
    mark: progressMark(say, 'regressing'),
    counted: '46',
  },
  { year: '2027', share: '14.5', path: '14.5', mark: progressMark(say, 'on-path'), counted: '87' },
  { year: '2028', share: '0', path: '16.3', mark: progressMark(say, 'no-data'), counted: '0' },
]

const figures = (say: Say) =>
  dataTable<Year>({
    caption: words(say, 'Women among coaches, by year', 'Kvinder blandt trænere, efter år'),
    phone: 'scroll',
    rows: years(say),
    columns: [
      { head: words(say, 'Year', 'År'), names: true, cell: ({ year }) => year },
      {
        head: words(say, 'Share', 'Andel'),
        align: 'figure',
        cell: ({ share }) => (share === '0' ? figureCell('0') : say.percent(share)),
      },
      {
        head: words(say, 'Path asks for', 'Vejen kræver'),
        align: 'figure',
        cell: ({ path }) => say.percent(path),
      },
      { head: words(say, 'Judgement', 'Vurdering'), cell: ({ mark }) => mark },
      {
        head: words(say, 'Counted', 'Talt'),
        align: 'figure',
        cell: ({ counted }) => figureCell(counted),
      },
    ],
    before: ({ year }) =>
      year === '2027'
        ? {
            kind: 'break',
            text: words(
              say,
              'Break: substitutes are counted from here on',
              'Brud: vikarer tælles med herfra',
            ),
          }
        : undefined,
  })

interface Task {
  readonly due: string
  readonly title: string
  readonly kind: string
  readonly mark: Content
  readonly owner: string
  readonly act: string
}

const tasks = (say: Say): readonly Task[] => [
  {
    due: words(say, '31 Dec 2026', '31. dec. 2026'),
    title: words(say, 'Lights tried on two courts', 'Lys afprøvet på to baner'),
    kind: words(say, 'Milestone', 'Delmål'),
    mark: statusMark(say, 'delayed'),
    owner: words(say, 'Court committee', 'Baneudvalget'),
    act: words(say, 'New date', 'Ny dato'),
  },
  {
    due: words(say, '28 Feb', '28. feb.'),
    title: words(say, 'Report for 2026', 'Indberetning for 2026'),
    kind: words(say, 'Round 2027', 'Statusrunde 2027'),
    mark: paperMark(say, 'draft'),
    owner: words(say, 'You', 'Dig'),
    act: words(say, 'Continue', 'Fortsæt'),
  },
]

const taskColumns = (say: Say): readonly Column<Task>[] => [
  {
    head: words(say, 'Due', 'Frist'),
    width: 'day',
    cell: ({ due }) => due,
    label: words(say, 'Due', 'Frist'),
    sort: { href: '#table', now: 'ascending' },
  },
  {
    head: words(say, 'What', 'Hvad'),
    names: true,
    cell: ({ title, kind }) => html`<a href="#table">${title}</a> <small>${kind}</small>`,
    sort: { href: '#table' },
  },
  { head: words(say, 'State', 'Tilstand'), width: 'mark', cell: ({ mark }) => mark },
  { head: words(say, 'Owner', 'Ansvarlig'), cell: ({ owner }) => owner },
  {
    head: words(say, 'Do', 'Gør'),
    headHidden: true,
    cell: ({ act }) => button({ text: act, kind: 'link' }),
  },
]

export const examples: Examples = {
  id: 'table',
  name: { en: 'Tables', da: 'Tabeller' },
  list: (say) => [
    { name: words(say, 'Figures, with a break', 'Tal med et brud'), markup: figures(say) },
    {
      name: words(say, 'A list to work through', 'En liste at arbejde med'),
      markup: dataTable<Task>({
        caption: words(say, 'What is due', 'Det, der forfalder'),
        captionHidden: true,
        rows: tasks(say),
        columns: taskColumns(say),
        isCurrent: ({ act }) => act === 'Continue' || act === 'Fortsæt',
      }),
    },
    {
      name: words(
        say,
        'A long list: three short lines on a phone',
        'En lang liste: tre korte linjer på en telefon',
      ),
      markup: dataTable<Task>({
        caption: words(
          say,
          'All promises with owner and state',
          'Alle tilsagn med myndighed og status',
        ),
        phone: 'lines',
        rows: tasks(say),
        columns: [
          { head: words(say, 'No.', 'Nr.'), width: 'number', cell: (_, index) => `0.${index + 1}` },
          {
            head: words(say, 'Promise', 'Tilsagn'),
            names: true,
            cell: ({ title }) => html`<a href="#table">${title}</a>`,
          },
          { head: words(say, 'Owner', 'Ansvarlig'), cell: ({ owner }) => owner },
          { head: words(say, 'State', 'Status'), cell: ({ mark }) => mark },
        ],
        before: (_, index) =>
          index === 0 ? { kind: 'group', text: words(say, 'Overall', 'Overordnet') } : undefined,
      }),
    },
  ],
}

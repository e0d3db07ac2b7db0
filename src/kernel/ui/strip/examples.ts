import type { Say } from '#kernel/i18n'
import { words, type Examples } from '../example.ts'
import type { StatusCode } from '../mark/mark.ts'
import { strips, type Square } from './strips.ts'

const squares = (say: Say, ...statuses: readonly StatusCode[]): readonly Square[] =>
  statuses.map((status, index) => ({
    number: String(index + 1),
    title: words(say, `Floodlights on court ${index + 1}`, `Lys på bane ${index + 1}`),
    status,
    href: `#strip-${index + 1}`,
  }))

const plan = (say: Say) => [
  {
    title: words(say, 'Courts for everyone', 'Baner til alle'),
    groups: [{ squares: squares(say, 'on-track', 'on-track', 'at-risk', 'delayed', 'on-track') }],
  },
  {
    title: words(
      say,
      'Youth training and long words',
      'Ungdomstræning og konflikt\u00adforebyggelse',
    ),
    href: '#strip',
    groups: [{ squares: squares(say, 'done', 'done', 'stopped', 'not-started') }],
  },
  {
    title: words(say, 'The committees’ own priorities', 'Udvalgenes egne prioriteter'),
    groups: [
      {
        name: words(say, 'Courts', 'Baner'),
        squares: squares(say, 'on-track', 'done', 'withheld'),
      },
      {
        name: words(say, 'Youth', 'Ungdom'),
        squares: squares(say, 'not-reported', 'not-reported'),
      },
      { name: words(say, 'Kitchen', 'Køkken'), squares: squares(say, 'not-applicable', 'hidden') },
    ],
  },
]

export const examples: Examples = {
  id: 'strip',
  name: { en: 'Strips', da: 'Bånd' },
  list: (say) => {
    const caption = words(
      say,
      'Number of promises by area and state',
      'Antal tilsagn efter tema og status',
    )
    return [
      {
        name: words(say, 'A plan after its first rounds', 'En plan efter de første runder'),
        markup: strips({
          say,
          caption,
          strips: plan(say),
          note: words(
            say,
            'Each square is one promise, in the plan’s own order.',
            'Hver firkant er ét tilsagn, i planens egen rækkefølge.',
          ),
          summary: words(say, 'The same as a table', 'Det samme som tabel'),
        }),
      },
      {
        name: words(say, 'Before the first round', 'Før den første runde'),
        markup: strips({
          say,
          caption: words(
            say,
            'Number of promises, before the first round',
            'Antal tilsagn før den første runde',
          ),
          strips: [
            {
              title: words(say, 'Courts for everyone', 'Baner til alle'),
              groups: [{ squares: squares(say, 'not-yet-due', 'not-yet-due', 'not-yet-due') }],
            },
          ],
          summary: words(say, 'The same as a table', 'Det samme som tabel'),
        }),
      },
    ]
  },
}

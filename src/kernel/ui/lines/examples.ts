import { words, type Examples } from '../example.ts'
import { paperMark } from '../mark/mark.ts'
import { lineList } from './line-list.ts'

export const examples: Examples = {
  id: 'lines',
  name: { en: 'Lines of a report', da: 'Indberetningens linjer' },
  list: (say) => [
    {
      name: words(say, 'For the column at the left', 'Til kolonnen til venstre'),
      markup: lineList(words(say, 'Lines of the report', 'Linjer i indberetningen'), [
        {
          heading: words(say, 'Own promises', 'Egne tilsagn'),
          lines: [
            {
              href: '#lines',
              mark: 'unchanged',
              title: words(say, 'Nets on every court', 'Net på alle baner'),
              note: words(say, '1.1 · unchanged since 2025', '1.1 · uændret siden 2025'),
            },
            {
              href: '#lines',
              mark: 'draft',
              title: words(say, 'Floodlights on every court', 'Lys på alle baner'),
              note: words(say, '1.2 · one answer missing', '1.2 · mangler ét svar'),
              current: true,
            },
          ],
        },
        {
          heading: words(say, 'Shared with others', 'Fælles med andre'),
          lines: [
            {
              href: '#lines',
              mark: 'waiting',
              title: words(say, 'Training for everyone', 'Træning til alle'),
              note: paperMark(say, 'waiting', {
                word: words(say, 'waits for the kitchen committee', 'venter på køkkenudvalget'),
              }),
            },
          ],
        },
      ]),
    },
  ],
}

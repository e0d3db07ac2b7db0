import { html } from '#kernel/html'
import { words, type Examples } from '../example.ts'
import { progressMark } from '../mark/mark.ts'
import { hits, plainList } from './hits.ts'

export const examples: Examples = {
  id: 'hits',
  name: { en: 'Hits', da: 'Fund' },
  list: (say) => [
    {
      name: words(say, 'Results of a search, in two languages', 'Søgeresultater på to sprog'),
      markup: hits([
        {
          kind: words(say, 'Figure', 'Tal'),
          title: html`${words(say, 'Women among', 'Kvinder blandt')}
            <mark>${words(say, 'coaches', 'trænere')}</mark>`,
          href: '#hits',
          body: words(say, '14 % in 2026, after 12 % in 2024.', '14 % i 2026 efter 12 % i 2024.'),
          by: words(say, 'The court committee', 'Baneudvalget'),
        },
        {
          kind: words(say, 'Report, in Norwegian', 'Rapport, på norsk'),
          title: 'Idrettslaget, våren 2027',
          lang: 'nb',
          href: '#hits',
          body: '… andelen kvinner blant trenerne steg til 14 % …',
        },
      ]),
    },
    {
      name: words(say, 'Figures with their marks', 'Tal med deres mærker'),
      markup: hits([
        {
          mark: progressMark(say, 'regressing'),
          title: words(say, 'Women among coaches', 'Kvinder blandt trænere'),
          href: '#hits',
          body: words(
            say,
            '8 % in 2026, after 9 % in 2024. The straight path to 20 % in 2030 asks for 12.7 %.',
            '8 % i 2026 efter 9 % i 2024. Den lige vej til 20 % i 2030 kræver 12,7 %.',
          ),
        },
        {
          mark: progressMark(say, 'no-data'),
          title: words(say, 'Women on the board', 'Kvinder i bestyrelsen'),
          href: '#hits',
          body: words(say, 'Nothing reported since 2024.', 'Intet indberettet siden 2024.'),
        },
      ]),
    },
    {
      name: words(say, 'Short things', 'Korte ting'),
      markup: plainList([
        html`<a href="#hits">${words(say, 'Values, CSV (3 kB)', 'Værdier, CSV (3 kB)')}</a>`,
        html`<a href="#hits">${words(say, 'Values, JSON (4 kB)', 'Værdier, JSON (4 kB)')}</a>`,
      ]),
    },
  ],
}

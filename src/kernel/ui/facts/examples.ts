import { html } from '#kernel/html'
import { words, type Examples } from '../example.ts'
import { factList } from './fact-list.ts'

export const examples: Examples = {
  id: 'facts',
  name: { en: 'Facts', da: 'Fakta' },
  list: (say) => [
    {
      name: words(say, 'What is known of a promise', 'Hvad man ved om et tilsagn'),
      markup: factList([
        {
          label: words(say, 'Owner', 'Ansvarlig'),
          value: words(say, 'Not stated in the plan', 'Ikke nævnt i planen'),
        },
        {
          label: words(say, 'Reports on it', 'Indberetter'),
          value: html`<a href="#facts">${words(say, 'The court committee', 'Baneudvalget')}</a>`,
        },
        {
          label: words(say, 'Paid from', 'Betales af'),
          value: words(say, 'No budget stated', 'Intet budget nævnt'),
        },
        {
          label: words(say, 'Runs until', 'Løber til'),
          value: words(
            say,
            'No date stated; the plan ends in 2029',
            'Ingen frist nævnt; planen slutter i 2029',
          ),
        },
      ]),
    },
  ],
}

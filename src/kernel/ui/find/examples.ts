import { words, type Examples } from '../example.ts'
import { searchForm } from './search-form.ts'

export const examples: Examples = {
  id: 'search',
  name: { en: 'Search', da: 'Søgning' },
  list: (say) => [
    {
      name: words(say, 'On the page of results', 'På resultatsiden'),
      markup: searchForm(say, {
        action: '/design',
        id: 'find-large',
        label: words(
          say,
          'Words, names or numbers, in Danish or English',
          'Ord, navne eller tal, på dansk eller engelsk',
        ),
        value: 'coaches',
        large: true,
        keep: { kind: 'figure' },
      }),
    },
  ],
}

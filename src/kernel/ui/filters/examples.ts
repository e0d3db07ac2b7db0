import { words, type Examples } from '../example.ts'
import { filterLinks, type Filter } from './filter-links.ts'

export const examples: Examples = {
  id: 'filters',
  name: { en: 'Filters', da: 'Filtre' },
  list: (say) => {
    const links: readonly Filter[] = [
      { text: words(say, 'All', 'Alle'), href: '#filters', count: 9, current: true },
      { text: words(say, 'Figures', 'Tal'), href: '#filters', count: 2 },
      { text: words(say, 'Promises', 'Tilsagn'), href: '#filters', count: 4 },
    ]
    return [
      {
        name: words(say, 'In a row above a list', 'I en række over en liste'),
        markup: filterLinks({ label: words(say, 'Show', 'Vis'), links }),
      },
      {
        name: words(say, 'In the column beside results', 'I kolonnen ved siden af resultaterne'),
        markup: filterLinks({
          label: words(say, 'Narrow the results', 'Indsnævr'),
          links,
          column: true,
        }),
      },
    ]
  },
}

import { words, type Examples } from '../example.ts'
import { pagination } from './pagination.ts'

export const examples: Examples = {
  id: 'pages',
  name: { en: 'Pages of a list', da: 'Listens sider' },
  list: (say) => [
    {
      name: words(say, 'In the middle of many', 'Midt i mange'),
      markup: pagination({ say, current: 6, last: 20, href: (page) => `?page=${page}` }),
    },
  ],
}

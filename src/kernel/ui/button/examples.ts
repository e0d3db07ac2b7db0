import { words, type Examples } from '../example.ts'
import { acts, button } from './button.ts'

export const examples: Examples = {
  id: 'button',
  name: { en: 'Buttons', da: 'Knapper' },
  list: (say) => [
    {
      name: words(
        say,
        'The main deed, another, and a small one',
        'Hovedhandlingen, en anden og en lille',
      ),
      markup: acts(
        button({
          text: words(say, 'Sign and hand in', 'Underskriv og aflevér'),
          kind: 'go',
          name: 'deed',
          value: 'sign',
        }),
        button({
          text: words(say, 'Send back with a remark', 'Send tilbage med en bemærkning'),
          name: 'deed',
          value: 'return',
        }),
        button({ text: words(say, 'Set as unchanged', 'Sæt som uændret'), kind: 'link' }),
        button({ text: words(say, 'Fill in as a workbook', 'Udfyld i Excel'), href: '#button' }),
      ),
    },
  ],
}

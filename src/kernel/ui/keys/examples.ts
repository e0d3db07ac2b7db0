import { html } from '#kernel/html'
import { button } from '../button/button.ts'
import { words, type Examples } from '../example.ts'
import { keyCap, keyHint } from './key-hint.ts'

export const examples: Examples = {
  id: 'keys',
  name: { en: 'Keys', da: 'Taster' },
  list: (say) => [
    {
      name: words(
        say,
        'Beside a list; seen where a script listens',
        'Ved en liste; ses, hvor et script lytter',
      ),
      markup: keyHint(words(say, 'while the list has the focus', 'når listen har fokus'), [
        { keys: ['J', 'K'], does: words(say, 'move', 'flyt') },
        { keys: ['Enter'], does: words(say, 'open', 'åbn') },
      ]),
    },
    {
      name: words(say, 'On a button', 'På en knap'),
      markup: button({
        text: html`${words(say, 'Save and next line', 'Gem og næste linje')} ${keyCap('Ctrl ↓')}`,
        key: 'ctrl+arrowdown',
      }),
    },
  ],
}

import { html } from '#kernel/html'
import { button } from '../button/button.ts'
import { words, type Examples } from '../example.ts'
import { bottomBar, columns, more } from './columns.ts'

export const examples: Examples = {
  id: 'columns',
  name: { en: 'Columns', da: 'Spalter' },
  list: (say) => [
    {
      name: words(say, 'Work, and a side note', 'Arbejde og en sidebemærkning'),
      markup: columns({
        kind: 'aside',
        first: html`<p>
          ${words(say, 'What is being worked on takes the room.', 'Det, der arbejdes på, får pladsen.')}
        </p>`,
        second: html`<p>
          ${words(say, 'What helps stands beside it.', 'Det, der hjælper, står ved siden af.')}
        </p>`,
      }),
    },
    {
      name: words(say, 'Folded away', 'Foldet sammen'),
      markup: more(
        words(say, 'The adopted wording', 'Tilsagnets ordlyd'),
        html`<p>${words(say, 'It is printed open.', 'Det udskrives åbent.')}</p>`,
      ),
    },
    {
      name: words(say, 'The bar of a form', 'Formularens bjælke'),
      markup: bottomBar(
        html`<b>1.2</b>
          ${words(say, 'lacks one answer. All is saved 10:42.', 'mangler ét svar. Alt er gemt kl. 10.42.')}`,
        html`${button({ text: words(say, 'Save', 'Gem') })}
        ${button({ text: words(say, 'Save and next line', 'Gem og næste linje'), kind: 'go' })}`,
      ),
    },
  ],
}

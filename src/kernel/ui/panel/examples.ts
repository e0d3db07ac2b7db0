import { html } from '#kernel/html'
import { button } from '../button/button.ts'
import { words, type Examples } from '../example.ts'
import { textArea } from '../field/text-field.ts'
import { statusMark } from '../mark/mark.ts'
import { panel, remark } from './panel.ts'

export const examples: Examples = {
  id: 'panel',
  name: { en: 'Panels in a form', da: 'Ruder i en formular' },
  list: (say) => [
    {
      name: words(say, 'What the rule says', 'Hvad reglen siger'),
      markup: panel({
        kind: 'rule',
        body: html`<p>
          ${words(say, 'The rule proposes', 'Reglen foreslår')} ${statusMark(say, 'delayed')}:
          ${words(say, 'the milestone was due on 31 December.', 'delmålet havde frist 31. december.')}
        </p>`,
      }),
    },
    {
      name: words(say, 'Last year’s text, kept', 'Sidste års tekst, uændret'),
      markup: panel({
        kind: 'unchanged',
        heading: words(say, 'Unchanged since the report for 2025', 'Uændret siden status for 2025'),
        body: html`<p>
          ${words(say, 'Lights stand on four of nine courts.', 'Der er lys på fire af ni baner.')}
        </p>`,
        answer: button({
          text: words(say, 'Write anew instead', 'Skriv nyt i stedet'),
          kind: 'link',
        }),
      }),
    },
    {
      name: words(say, 'A question on a passage', 'Et spørgsmål til en passage'),
      markup: panel({
        kind: 'question',
        heading: words(
          say,
          'Question from the board, 11 February',
          'Spørgsmål fra bestyrelsen, 11. februar',
        ),
        body: html`<p>
          ${words(say, 'You wrote that all courts are lit. How many of how many?', 'I skrev, at alle baner er oplyst. Hvor mange af hvor mange?')}
        </p>`,
        answer: textArea(say, { name: 'answer', label: words(say, 'Answer', 'Svar'), rows: 2 }),
      }),
    },
    {
      name: words(say, 'What a rule noticed', 'Det, en regel har bemærket'),
      markup: remark(
        html`${words(say, 'At risk for the second year, and the effect is unchanged. Is that right?', 'I risiko andet år i træk, og virkningen er uændret. Passer det?')}
        ${button({ text: words(say, 'Yes, it is', 'Ja, det passer'), kind: 'link' })}`,
      ),
    },
  ],
}

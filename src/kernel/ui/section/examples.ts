import { html } from '#kernel/html'
import { words, type Examples } from '../example.ts'

export const examples: Examples = {
  id: 'section',
  name: { en: 'Words of a page', da: 'Sidens ord' },
  list: (say) => [
    {
      name: words(
        say,
        'What it is, the answer, who says so',
        'Hvad det er, svaret, hvem der siger det',
      ),
      markup: html`<p class="kicker">
          ${words(say, 'Promise 2.3, listed in the plan', 'Tilsagn 2.3, opført i planen')}
        </p>
        <p class="state">
          ${words(say, 'Half-way through the plan', 'Midtvejs i planen er')}
          <b>${words(say, '23 of 36', '23 af 36')}</b>
          ${words(say, 'promises are done or on track.', 'tilsagn gennemført eller på vej.')}
        </p>
        <p class="by">
          ${words(say, 'The court committee, 22 February 2027', 'Baneudvalget, 22. februar 2027')}
        </p>`,
    },
    {
      name: words(say, 'An introduction, and an address', 'En indledning og en adresse'),
      markup: html`<p class="lead">
          ${words(
            say,
            'The club promises that nobody has to stop because it gets dark.',
            'Klubben lover, at ingen skal holde op, fordi det bliver mørkt.',
          )}
        </p>
        <p class="code">/plans/tennis-club/commitments/c-2-03?as-of=2027-06-09</p>`,
    },
  ],
}

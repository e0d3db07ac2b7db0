import { html } from '#kernel/html'
import { button } from '../button/button.ts'
import { words, type Examples } from '../example.ts'
import { textField } from '../field/text-field.ts'
import { glyph } from '../mark/mark.ts'
import { confirmBox } from './confirm-box.ts'

export const examples: Examples = {
  id: 'confirm',
  name: { en: 'Confirming', da: 'Bekræftelse' },
  list: (say) => [
    {
      name: words(say, 'Before signing', 'Før underskrift'),
      markup: confirmBox({
        id: 'sign',
        heading: words(say, 'When you sign and hand in', 'Når du underskriver og afleverer'),
        before: [
          html`${glyph('waiting')}
          ${words(say, 'The kitchen committee has not written its part. You can send without it.', 'Køkkenudvalget har ikke skrevet sin del. I kan sende uden.')}`,
        ],
        will: [
          words(
            say,
            'You answer for text and figures on the committee’s behalf. The role is shown, your name never is.',
            'Du står inde for tekst og tal på udvalgets vegne. Rollen vises; dit navn vises aldrig offentligt.',
          ),
          words(
            say,
            'The coordinator can read and ask from now on, but correct nothing.',
            'Koordinatoren kan læse og spørge fra nu af, men ikke rette.',
          ),
          words(
            say,
            'This edition cannot be deleted. A correction becomes a new one beside it.',
            'Denne udgave kan ikke slettes. En rettelse bliver en ny udgave ved siden af.',
          ),
        ],
        fields: textField(say, {
          name: 'code',
          label: words(say, 'Code from your app', 'Kode fra din app'),
          hint: words(say, 'Six digits', 'Seks cifre'),
          width: 'code',
          autocomplete: 'one-time-code',
        }),
        acts: html`${button({ text: words(say, 'Sign and hand in', 'Underskriv og aflevér'), kind: 'go' })}
          <a href="#confirm">${words(say, 'Not yet', 'Ikke endnu')}</a>`,
      }),
    },
  ],
}

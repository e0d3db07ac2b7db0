import { html } from '#kernel/html'
import { words, type Examples } from '../example.ts'
import { quotation, voices } from './quotation.ts'

export const examples: Examples = {
  id: 'quotation',
  name: { en: 'Voices', da: 'Stemmer' },
  list: (say) => [
    {
      name: words(say, 'Adopted text, in its own language', 'Vedtaget tekst på sit eget sprog'),
      markup: quotation({
        text: '“The club will light every court and keep the lights on until ten.”',
        lang: 'en',
        source: html`${words(say, 'Adopted text, quoted exactly from', 'Vedtaget tekst, ordret fra')}
          <a href="#quotation">${words(say, 'page 24 of the plan', 'planens side 24')}</a>.`,
      }),
    },
    {
      name: words(say, 'A voice and the reply', 'En stemme og svaret'),
      markup: voices(
        {
          heading: words(say, '“Partly on the way”', '»Delvis på vej«'),
          body: words(
            say,
            'More lights is real progress. But nobody knows who pays for the current.',
            'Mere lys er et fremskridt. Men ingen ved, hvem der betaler strømmen.',
          ),
          by: words(say, 'The members’ network, 27 May 2027', 'Medlemsnetværket, 27. maj 2027'),
        },
        {
          heading: words(say, 'Reply: taken up in part', 'Svar: delvis fulgt'),
          body: words(
            say,
            'We agree. From 2027 we publish what the current costs.',
            'Vi er enige. Fra 2027 offentliggør vi, hvad strømmen koster.',
          ),
          by: words(
            say,
            'The court committee, within the time to reply',
            'Baneudvalget, inden fristen for svar',
          ),
        },
      ),
    },
  ],
}

import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { words, type Examples } from '../example.ts'
import { datedList, timeline, type Moment } from './timeline.ts'

const moments = (say: Say): readonly Moment[] => [
  {
    when: say.day('2027-06-02'),
    datetime: '2027-06-02',
    body: html`<b>${words(say, 'Corrected.', 'Rettet.')}</b>
      ${words(say, '2026 is 8 %, not 8.3 %. The first figure counted substitutes.', '2026 er 8 %, ikke 8,3 %. Det første tal talte vikarer med.')}`,
  },
  {
    when: say.day('2027-05-15'),
    datetime: '2027-05-15',
    body: html`${words(say, 'From on track to', 'Fra følger planen til')}
      <b>${words(say, 'delayed', 'forsinket')}</b>.
      <a href="#timeline">${words(say, 'As published that day', 'Som offentliggjort den dag')}</a>`,
  },
  {
    when: '2025',
    datetime: '2025',
    body: words(
      say,
      'The plan is adopted with this promise.',
      'Planen vedtages med dette tilsagn.',
    ),
  },
]

export const examples: Examples = {
  id: 'timeline',
  name: { en: 'History and dates', da: 'Historik og datoer' },
  list: (say) => [
    { name: words(say, 'History', 'Historik'), markup: timeline(moments(say)) },
    {
      name: words(say, 'Next dates, latest changes', 'Næste datoer, seneste ændringer'),
      markup: datedList(moments(say)),
    },
  ],
}

import { html } from '#kernel/html'
import { words, type Examples } from '../example.ts'
import { button } from '../button/button.ts'
import { emptyState, notice } from './notice.ts'

export const examples: Examples = {
  id: 'notice',
  name: { en: 'Notices', da: 'Bemærkninger' },
  list: (say) => [
    {
      name: words(say, 'An explanation', 'En forklaring'),
      markup: notice({
        body: html`<b>${words(say, 'A break in 2027.', 'Et brud i 2027.')}</b>
          ${words(say, 'Until 2026 substitutes were left out; from 2027 they are counted.', 'Til og med 2026 var vikarer ikke med; fra 2027 tælles de.')}`,
      }),
    },
    {
      name: words(say, 'A silence', 'En tavshed'),
      markup: notice({
        kind: 'silence',
        heading: words(
          say,
          'One committee had not reported when the round closed',
          'Ét udvalg havde ikke indberettet, da runden lukkede',
        ),
        body: words(
          say,
          'The kitchen committee had handed in nothing on 28 February 2027. What it has done since is not known here.',
          'Køkkenudvalget havde ikke afleveret noget 28. februar 2027. Hvad det har gjort siden, vides ikke her.',
        ),
        by: words(
          say,
          'If a report comes, it is published here with its date.',
          'Kommer der en rapport, offentliggøres den her med dato.',
        ),
      }),
    },
    {
      name: words(say, 'What was just done', 'Det, der lige er gjort'),
      markup: notice({
        kind: 'done',
        body: words(
          say,
          'Saved 10:42. Nothing has been sent yet.',
          'Gemt kl. 10.42. Intet er sendt endnu.',
        ),
      }),
    },
    {
      name: words(say, 'An empty place', 'En tom plads'),
      markup: emptyState({
        level: 3,
        heading: words(say, 'Nothing has been reported yet', 'Intet er indberettet endnu'),
        body: words(
          say,
          'The starting point is 20 % on 1 January 2024. The next figure is due on 28 February.',
          'Udgangspunktet er 20 % pr. 1. januar 2024. Næste tal forfalder 28. februar.',
        ),
        act: button({ text: words(say, 'Report a figure', 'Indberet et tal'), href: '#notice' }),
      }),
    },
  ],
}

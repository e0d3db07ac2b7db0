import { words, type Examples } from '../example.ts'
import { difference, versions } from './difference.ts'

export const examples: Examples = {
  id: 'difference',
  name: { en: 'Differences', da: 'Forskelle' },
  list: (say) => [
    {
      name: words(say, 'Two people wrote in one field', 'To skrev i samme felt'),
      markup: versions([
        {
          heading: words(say, 'Your text', 'Din tekst'),
          note: words(say, 'not saved in the field yet', 'ikke gemt i feltet endnu'),
          body: difference(say, [
            {
              kind: 'same',
              text: words(say, 'Lights stand on four courts', 'Der er lys på fire baner'),
            },
            { kind: 'added', text: words(say, ', all of them tried', ', alle afprøvet') },
            { kind: 'same', text: '.' },
          ]),
        },
        {
          heading: words(say, 'The committee’s text', 'Udvalgets tekst'),
          note: words(
            say,
            'saved 10:41; stands in the field now',
            'gemt kl. 10.41; står i feltet nu',
          ),
          body: difference(say, [
            { kind: 'same', text: words(say, 'Lights stand on ', 'Der er lys på ') },
            { kind: 'removed', text: words(say, 'four', 'fire') },
            { kind: 'added', text: words(say, ' five', ' fem') },
            { kind: 'same', text: words(say, ' courts.', ' baner.') },
          ]),
        },
      ]),
    },
  ],
}

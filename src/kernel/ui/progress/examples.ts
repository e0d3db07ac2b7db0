import { words, type Examples } from '../example.ts'
import { jobProgress } from './job-progress.ts'

export const examples: Examples = {
  id: 'progress',
  name: { en: 'Progress', da: 'Fremdrift' },
  list: (say) => [
    {
      name: words(say, 'A file being read', 'En fil, der læses'),
      markup: jobProgress({
        say,
        done: 1860,
        total: 2914,
        words: words(say, '1,860 of 2,914 rows read', '1.860 af 2.914 rækker læst'),
        seen: { at: words(say, 'at 14:03:20', 'kl. 14.03.20'), href: '#progress' },
        steps: [
          { state: 'done', text: words(say, 'File received', 'Filen modtaget'), at: '14.01' },
          {
            state: 'now',
            text: words(say, 'Reading the rows', 'Rækkerne læses'),
            note: words(say, 'no faults so far', 'ingen fejl indtil nu'),
          },
          {
            state: 'todo',
            text: words(
              say,
              'Nothing is written before you confirm',
              'Intet er skrevet, før du bekræfter',
            ),
          },
        ],
      }),
    },
  ],
}

import { words, type Examples } from '../example.ts'
import { progressMark, statusMark } from '../mark/mark.ts'
import { verdicts } from './verdicts.ts'

export const examples: Examples = {
  id: 'verdict',
  name: { en: 'Verdicts', da: 'Vurderinger' },
  list: (say) => [
    {
      name: words(say, 'Doing and achieving, never merged', 'Gøre og opnå, aldrig lagt sammen'),
      markup: verdicts([
        {
          id: 'doing',
          question: words(say, 'Is the work being done?', 'Bliver arbejdet gjort?'),
          mark: statusMark(say, 'delayed', { large: true }),
          body: words(
            say,
            'Four of the nine courses planned for 2026 were held.',
            'Fire af de ni kurser, der var planlagt i 2026, blev holdt.',
          ),
          by: words(say, 'The court committee, 22 February 2027', 'Baneudvalget, 22. februar 2027'),
        },
        {
          id: 'achieving',
          question: words(say, 'Is it working?', 'Virker det?'),
          mark: progressMark(say, 'ahead', { large: true }),
          body: words(
            say,
            '27.0 % of the participants were women in 2026, where the straight path asks for 24.5 %.',
            '27,0 % af deltagerne var kvinder i 2026, hvor den lige vej kræver 24,5 %.',
          ),
        },
      ]),
    },
  ],
}

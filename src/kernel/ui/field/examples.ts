import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { button } from '../button/button.ts'
import { words, type Examples } from '../example.ts'
import { statusMark } from '../mark/mark.ts'
import {
  checkbox,
  checkboxes,
  fileField,
  groupedRows,
  radioTiles,
  selectField,
} from './choice-field.ts'
import { errorSummary } from './error-summary.ts'
import { numberField, textArea, textField } from './text-field.ts'

const status = (say: Say) =>
  radioTiles(say, {
    name: 'status',
    label: 'Status',
    hint: words(
      say,
      'Your own judgement. Where it differs from the rule’s, both are shown.',
      'Jeres vurdering. Afviger den fra reglens, vises begge.',
    ),
    value: 'at-risk',
    choices: (['not-started', 'on-track', 'at-risk', 'delayed', 'done', 'stopped'] as const).map(
      (code) => ({ value: code, label: statusMark(say, code) }),
    ),
    old: {
      heading: words(say, 'Report for 2025', 'Status for 2025'),
      body: html`<p>${statusMark(say, 'on-track')}</p>`,
    },
  })

const did = (say: Say) =>
  textArea(say, {
    name: 'did',
    label: words(say, 'What did you do in 2026?', 'Hvad gjorde I i 2026?'),
    hint: words(
      say,
      'What has happened. Three to five lines.',
      'Det, der er sket. Tre til fem linjer.',
    ),
    value: words(say, 'Lights were tried on two courts.', 'Lys blev afprøvet på to baner.'),
    saved: words(say, 'Saved 10:42', 'Gemt kl. 10.42'),
    old: {
      heading: words(
        say,
        'Report for 2025, handed in 3 March 2026',
        'Status for 2025, afleveret 3. marts 2026',
      ),
      body: html`<p>
        ${words(say, 'We asked what lights cost.', 'Vi spurgte, hvad lys koster.')}
      </p>`,
      act: button({ text: words(say, 'Set as unchanged', 'Sæt som uændret'), kind: 'link' }),
    },
  })

const hard = (say: Say) =>
  textArea(say, {
    name: 'challenges',
    label: words(say, 'Challenges', 'Udfordringer'),
    hint: words(
      say,
      'What stands in the way, and what does it take?',
      'Hvad står i vejen, og hvad skal der til?',
    ),
    must: words(say, 'Missing: needed at “at risk”', 'Mangler: kræves ved »i risiko«'),
    rows: 3,
  })

const drafting: Examples['list'] = (say) => [
  {
    name: words(say, 'Status, last year’s beside', 'Status, sidste års ved siden af'),
    markup: status(say),
  },
  {
    name: words(say, 'A text, last year’s beside', 'En tekst, sidste års ved siden af'),
    markup: did(say),
  },
  { name: words(say, 'Missing, while drafting', 'Mangler, mens der skrives'), markup: hard(say) },
]

const refused: Examples['list'] = (say) => [
  {
    name: words(say, 'After an attempt', 'Efter et forsøg'),
    markup: html`${errorSummary({
      heading: words(
        say,
        'Two things are missing before you can send it',
        'To ting mangler, før du kan sende',
      ),
      saved: words(say, 'All that you wrote is saved.', 'Alt, du har skrevet, er gemt.'),
      errors: [
        {
          href: '#numerator',
          text: words(
            say,
            'The count 212 is larger than 198',
            'Tælleren 212 er større end nævneren 198',
          ),
        },
        { href: '#source', text: words(say, 'The source is missing', 'Kilden mangler') },
      ],
    })}
    ${numberField(say, {
      name: 'numerator',
      label: words(say, 'Women among coaches, count', 'Kvinder blandt trænere, tæller'),
      error: words(
        say,
        '212 is larger than the total 198. Were they swapped?',
        '212 er større end nævneren 198. Er de byttet om?',
      ),
      value: '212',
      unit: words(say, 'of 198', 'af 198'),
    })}
    ${textField(say, {
      name: 'source',
      label: words(say, 'Source', 'Kilde'),
      error: words(say, 'Say where the figure comes from.', 'Skriv, hvor tallet kommer fra.'),
    })}`,
  },
]

const choosing: Examples['list'] = (say) => [
  {
    name: words(say, 'Choices that say what follows', 'Valg, der siger, hvad der følger'),
    markup: radioTiles(say, {
      name: 'keep',
      label: words(say, 'Which text shall stand?', 'Hvilken tekst skal stå?'),
      layout: 'rows',
      value: 'both',
      choices: [
        {
          value: 'both',
          label: words(say, 'Write together', 'Skriv sammen'),
          hint: words(
            say,
            'Both additions are in the text below.',
            'Begges tilføjelser er lagt ind nedenfor.',
          ),
        },
        {
          value: 'mine',
          label: words(say, 'Keep mine', 'Behold min'),
          hint: words(
            say,
            'The other becomes an earlier version.',
            'Den anden bliver en tidligere udgave.',
          ),
        },
      ],
    }),
  },
  {
    name: words(say, 'A list, a choice, a file, a yes', 'En liste, et valg, en fil, et ja'),
    markup: html`${checkboxes(say, {
      name: 'committees',
      label: words(say, 'Who reports?', 'Hvem indberetter?'),
      values: ['courts'],
      choices: [
        { value: 'courts', label: words(say, 'Court committee', 'Baneudvalget') },
        { value: 'youth', label: words(say, 'Youth committee', 'Ungdomsudvalget') },
      ],
    })}
    ${selectField(say, {
      name: 'round',
      label: words(say, 'Round', 'Runde'),
      unchosen: words(say, 'Choose a round', 'Vælg en runde'),
      value: '2027',
      choices: [
        { value: '2026', text: '2026' },
        { value: '2027', text: '2027' },
      ],
    })}
    ${fileField(say, {
      name: 'evidence',
      label: words(say, 'Attach a file', 'Læg en fil ved'),
      hint: words(
        say,
        'PDF, Word or Excel, at most 50 MB. No personal data.',
        'PDF, Word eller Excel, højst 50 MB. Ingen personoplysninger.',
      ),
      optional: true,
    })}
    ${groupedRows(say, {
      name: 'gone',
      label: words(say, 'What is to be withdrawn?', 'Hvad skal trækkes tilbage?'),
      groups: [
        {
          label: words(say, '1.1 Light on the courts', '1.1 Lys på banerne'),
          choices: [{ value: '1', label: words(say, 'What was done', 'Det, der blev gjort') }],
        },
        {
          label: words(say, '1.2 A new roof', '1.2 Nyt tag'),
          choices: [{ value: '2', label: words(say, 'The whole line', 'Hele linjen') }],
        },
      ],
    })}
    ${checkbox(say, {
      name: 'consent',
      label: words(say, 'Publish this edition', 'Offentliggør denne udgave'),
      hint: words(
        say,
        'The lines you left out read “withheld”.',
        'De linjer, I har udeladt, står som »tilbageholdt«.',
      ),
    })}`,
  },
]

export const examples: Examples = {
  id: 'field',
  name: { en: 'Fields', da: 'Felter' },
  list: (say) => [...drafting(say), ...refused(say), ...choosing(say)],
}

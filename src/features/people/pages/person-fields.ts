import type { Html } from '#kernel/html'
import type { Language, Say } from '#kernel/i18n'
import { field } from '#kernel/ui'
import type { FieldError } from './frame.ts'
import { errorAt } from './frame.ts'

/** A person's name. */
export const nameField = (say: Say, name: string, errors: readonly FieldError[]): Html =>
  field.text(say, {
    name: 'name',
    label: say('people.name'),
    hint: say('people.name-hint'),
    autocomplete: 'name',
    value: name,
    maxlength: 100,
    ...errorAt(errors, 'name'),
  })

/** The language of mails to a person; `label` says whose. */
export const languageField = (say: Say, language: Language, label = say('people.language')): Html =>
  field.tiles(say, {
    name: 'language',
    label,
    choices: [
      { value: 'da', label: 'Dansk' },
      { value: 'en', label: 'English' },
    ],
    value: language,
  })

/** An e-mail that someone types as his own. */
export const emailField = (say: Say, email: string, errors: readonly FieldError[]): Html =>
  field.text(say, {
    name: 'email',
    label: say('people.email'),
    kind: 'email',
    autocomplete: 'username',
    value: email,
    ...errorAt(errors, 'email'),
  })

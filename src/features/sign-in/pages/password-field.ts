import type { FieldError } from '#features/people'
import { peoplePages } from '#features/people'
import type { Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { field } from '#kernel/ui'

/** A password to be chosen. */
export const newPasswordField = (say: Say, errors: readonly FieldError[]): Html =>
  field.text(say, {
    name: 'chosen',
    label: say('people.choose-password'),
    hint: say('people.choose-password-hint'),
    kind: 'password',
    autocomplete: 'new-password',
    ...peoplePages.errorAt(errors, 'chosen'),
  })

/** The password one has. */
export const presentPasswordField = (say: Say, errors: readonly FieldError[]): Html =>
  field.text(say, {
    name: 'password',
    label: say('people.present-password'),
    kind: 'password',
    autocomplete: 'current-password',
    ...peoplePages.errorAt(errors, 'password'),
  })

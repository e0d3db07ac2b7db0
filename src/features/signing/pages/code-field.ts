import type { Html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { field } from '#kernel/ui'
import { pieces } from '#features/desk'

const { errorAt } = pieces

/** The code field of the four deeds that ask for one. */
export const codeField = (
  { say }: PageRequest,
  errors: readonly pieces.FieldError[],
  hint: string,
): Html =>
  field.text(say, {
    name: 'code',
    label: say('desk.code'),
    hint,
    width: 'code',
    autocomplete: 'one-time-code',
    maxlength: 7,
    ...errorAt(errors, 'code'),
  })

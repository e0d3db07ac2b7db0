import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { field } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { ShownCode } from '#features/sign-in'
import { exerciseCodes } from '#features/sign-in'

const { errorAt } = pieces

/** What every page with a code field is told. */
export interface CodeAsked {
  readonly errors?: readonly pieces.FieldError[]
  /** The exercise's code; null outside the exercise. */
  readonly shownCode: ShownCode | null
}

/** The code field of the four deeds that ask for one. */
export const codeField = (
  { say }: PageRequest,
  { errors = [], shownCode }: CodeAsked,
  hint: string,
): Html =>
  html`${shownCode && exerciseCodes.exerciseNotice(say, shownCode)}
  ${field.text(say, {
    name: 'code',
    label: say('desk.code'),
    hint,
    width: 'code',
    autocomplete: 'one-time-code',
    maxlength: 7,
    ...errorAt(errors, 'code'),
  })}`

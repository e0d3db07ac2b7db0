import type { pieces } from '#features/desk'

/** All that is wrong at a field, in one text; null where nothing is. */
export function errorsAt(errors: readonly pieces.FieldError[], field: string): string | null {
  const texts = errors.filter((one) => one.field === field).map(({ text }) => text)
  return texts.length > 0 ? texts.join(' ') : null
}

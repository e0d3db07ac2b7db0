import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'

/** What a field still needs before its text can be sent. */
export function missingAt(
  { say }: Pick<PageRequest, 'say'>,
  { missing }: { readonly missing: readonly { readonly field: string; readonly code: string }[] },
  field: string,
): Content {
  const codes = missing.filter((one) => one.field === field)
  if (codes.length === 0) return null
  const what = say.list(codes.map(({ code }) => say(`desk.missing-${code}`)))
  return html`<p class="field-must">${say('desk.missing', { what })}</p>`
}

import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { FiguresView } from '#features/measuring'

/** What an entry still needs before the list can be sent. */
export function missingAt(
  { say }: Pick<PageRequest, 'say'>,
  { missing }: Pick<FiguresView, 'missing'>,
  field: string,
): Content {
  const codes = missing.filter((one) => one.field === field)
  if (codes.length === 0) return null
  const what = say.list(codes.map(({ code }) => say(`desk.missing-${code}`)))
  return html`<p class="field-must">${say('desk.missing', { what })}</p>`
}

import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { box, deed, field, layout } from '#kernel/ui'
import { withQuery } from '#features/plans'
import type { Order } from '../lists/rules.ts'
import { nextOrder } from '../lists/rules.ts'
import type { Seen } from './seen.ts'

/** One choice by which a list is narrowed. */
export interface Narrowing {
  readonly name: string
  readonly label: string
  readonly value: string | null
  readonly choices: readonly { readonly value: string; readonly text: string }[]
}

/** Choices that narrow a list, folded away; the address keeps them, so a view can be mailed. */
export function narrowForm({ say, request }: Seen, choices: readonly Narrowing[]): Html {
  const kept = ['sort', 'as-of'].flatMap((name) => {
    const value = request.query.get(name)
    return value ? [html`<input type="hidden" name="${name}" value="${value}" />`] : []
  })
  const fields = choices.map(({ name, label, value, choices }) =>
    field.select(say, {
      name,
      label,
      choices,
      unchosen: say('portal.all'),
      ...(value === null ? {} : { value }),
    }),
  )
  const form = html`<form action="${request.url.pathname}">
    ${kept} ${fields} ${deed.acts(deed.button({ text: say('portal.show') }))}
  </form>`
  return layout.more(say('portal.narrow'), form)
}

/**
 * The page without those parts of its address that name nothing here, and a sentence on them: by these
 * the list is neither narrowed nor ordered. `known`: what each part may be.
 */
export function withoutUnknown(
  seen: Seen,
  known: Readonly<Record<string, readonly string[]>>,
): { readonly seen: Seen; readonly unknown: Content } {
  const { say, request } = seen
  const query = new URLSearchParams(request.query)
  const unknown = Object.entries(known).flatMap(([name, values]) => {
    const value = query.get(name)
    if (!value || values.includes(value)) return []
    query.delete(name)
    return [`${name}=${value.slice(0, 40)}`]
  })
  if (unknown.length === 0) return { seen, unknown: null }
  const body = say('portal.unknown-in-address', { parts: say.list(unknown), count: unknown.length })
  return {
    seen: { ...seen, request: { ...request, query } },
    unknown: box.notice({ body }),
  }
}

/** How many are shown of how many, what they are narrowed to, and the way back to all. */
export function narrowedTo(
  { say, request }: Seen,
  choices: readonly Narrowing[],
  { shown, all }: { readonly shown: number; readonly all: number },
): Content {
  const set = choices.flatMap(({ label, value, choices: known }) =>
    value === null ? [] : [`${label}: ${known.find((one) => one.value === value)?.text ?? value}`],
  )
  if (set.length === 0) return null
  const none = Object.fromEntries(choices.map(({ name }) => [name, null]))
  return html`<p>
    ${say('portal.narrowed', { shown, all, to: set.join('; ') })}
    <a href="${withQuery(request.url, none)}">${say('portal.show-all')}</a>
  </p>`
}

/** The link in the head of a column that orders the list by it. */
export function sorting<Column extends string>(
  { request }: Pick<Seen, 'request'>,
  order: Order<Column>,
  column: Column,
) {
  const now = order.descending ? ('descending' as const) : ('ascending' as const)
  return {
    href: withQuery(request.url, { sort: nextOrder(order, column) }),
    ...(order.column === column ? { now } : {}),
  }
}

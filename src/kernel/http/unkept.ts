import { isKept, keptText } from '#kernel/db'
import { badRequest, notFound } from '#kernel/operations'
import { refuseQuery } from './query-fault.ts'

const refuse = (name: string) => badRequest('text-unkept', { name: keptText(name) })

/** Refuses posted fields with a text that nothing can keep, by the field's name. */
export function refuseUnkeptFields(fields: Iterable<readonly [string, unknown]>): void {
  for (const [name, value] of fields) {
    const text = value instanceof File ? value.name : value
    if (!isKept(name) || (typeof text === 'string' && !isKept(text))) throw refuse(name)
  }
}

/** Refuses an address with such a text: nothing stands below it, and no list is narrowed by it. */
export function refuseUnkeptAddress({ pathname, searchParams }: URL): void {
  if (/%00/.test(pathname)) throw notFound()
  for (const [name, value] of searchParams)
    if (!isKept(name) || !isKept(value)) throw refuseQuery(keptText(name))
}

/** Refuses a JSON body with such a text, by its place; without recursion, as bodies may be deep. */
export function refuseUnkeptInput(sent: unknown): void {
  const open: { readonly place: string; readonly value: unknown }[] = [{ place: '', value: sent }]
  for (let at = open.pop(); at; at = open.pop()) {
    const { place, value } = at
    if (typeof value === 'string' && !isKept(value)) throw refuse(place)
    if (typeof value !== 'object' || value === null) continue
    for (const [name, one] of Object.entries(value)) {
      const below = place === '' ? name : `${place}.${name}`
      if (!isKept(name)) throw refuse(below)
      open.push({ place: below, value: one })
    }
  }
}

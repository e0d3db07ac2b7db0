import { escape, raw, type Html } from '#kernel/html'

type Value = string | number | boolean | null | undefined

/** Writes attributes: nothing for an absence or `false`, the bare name for `true`, else the escaped value. */
export function attributes(values: Readonly<Record<string, Value>>): Html {
  let written = ''
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === false) continue
    written += value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`
  }
  return raw(written)
}

/** Names of classes in one attribute's value; absences are left out. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter((name) => name).join(' ')

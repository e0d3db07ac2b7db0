import { html, join, raw, type Html } from '#kernel/html'

type Value = string | number | boolean | null | undefined

/** Writes attributes: nothing for an absence or `false`, the bare name for `true`, else the escaped value. */
export function attributes(values: Readonly<Record<string, Value>>): Html {
  const written = Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === null || value === false) return []
    return [value === true ? raw(` ${name}`) : html` ${raw(name)}="${value}"`]
  })
  return join(written, '')
}

/** Names of classes in one attribute's value; absences are left out. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter((name) => name).join(' ')

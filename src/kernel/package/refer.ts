import type { Reference } from './part.ts'

/** What a field points at, if it says anything: `pointingAt(record.area, '/area', 'areas')`. */
export const pointingAt = (
  id: string | null | undefined,
  pointer: string,
  ...sections: readonly string[]
): readonly Reference[] => (id === null || id === undefined ? [] : [{ id, pointer, sections }])

/** What each member of a list points at; the pointer is the list's. */
export const pointingAtEach = (
  ids: readonly string[] | undefined,
  pointer: string,
  ...sections: readonly string[]
): readonly Reference[] =>
  (ids ?? []).map((id, place) => ({ id, pointer: `${pointer}/${place}`, sections }))

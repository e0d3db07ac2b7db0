import assert from 'node:assert/strict'

/** Fails with every place that breaks a law and with what to do about it. */
export function obeyed(places: readonly string[], remedy: string): void {
  if (places.length === 0) return
  const listed = places.map((place) => `  ${place}`).join('\n')
  assert.fail(
    `${places.length === 1 ? '1 place' : `${places.length} places`}:\n${listed}\n${remedy}`,
  )
}

/** No plan nests anything like this; the parser itself would take gigabytes to find out. */
const deepest = 500

/**
 * Where brackets are opened far more often than closed, or undefined. Brackets in texts are counted too:
 * it takes hundreds that are never closed to be noticed.
 */
export function tooDeepAt(source: string): number | undefined {
  let depth = 0
  for (let index = 0; index < source.length; index += 1) {
    const sign = source[index]
    if (sign === '[' || sign === '{') depth += 1
    else if ((sign === ']' || sign === '}') && depth > 0) depth -= 1
    if (depth > deepest) return index
  }
  return undefined
}

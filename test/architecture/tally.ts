import { countLines, isTest, listSources, sliceOf, type Source } from './tree.ts'

/** The value below which a share of the numbers lies. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const sum = (sources: readonly Source[]): number =>
  sources.reduce((total, source) => total + countLines(source), 0)

/** How large the code is, in sentences: lines per file, tests to source, the largest slice. */
export function tallyOf(code: readonly Source[]): readonly string[] {
  const tests = code.filter(isTest)
  const source = code.filter((one) => !isTest(one))
  const lines = code.map(countLines)
  const slices = Object.entries(Object.groupBy(source, ({ path }) => sliceOf(path) ?? 'kernel'))
    .map(([slice, files]) => ({ slice, lines: sum(files ?? []) }))
    .filter(({ slice }) => slice !== 'kernel')
    .toSorted((a, b) => b.lines - a.lines)
  const [largest] = slices
  return [
    `${code.length} files: half have at most ${quantile(lines, 0.5)} lines, nine in ten at most ${quantile(lines, 0.9)}`,
    `${sum(source)} lines of source, ${sum(tests)} of tests: ${(sum(tests) / sum(source)).toFixed(2)} to 1`,
    ...(largest ? [`the largest feature is ${largest.slice} with ${largest.lines} lines`] : []),
  ]
}

/** The tally of this repository's TypeScript. */
export const tally = (): readonly string[] =>
  tallyOf([...listSources('src'), ...listSources('test')])

import type { Say } from '#kernel/i18n'
import type { PlacedFinding } from '#features/packages'
import { shortened, wordsFor } from './values.ts'

type Severity = PlacedFinding['severity']

/** A finding as commands print it for programs. */
export interface ToldFinding {
  readonly code: string
  readonly severity: Severity
  readonly file: string
  readonly line: number
  readonly path: string
  readonly message: string
}

/** A finding with its sentence; one that holds for a whole section says so. */
export function tellFinding({ values, ...at }: PlacedFinding, say: Say): ToldFinding {
  const { onAll, section, ...own } = wordsFor(values, say)
  const message =
    onAll === undefined
      ? say(`finding.${at.code}`, { section: section ?? '', ...own })
      : say('plans.finding-on-all', {
          message: say(`finding.${at.code}`, own),
          count: onAll,
          section: section ?? '',
        })
  const { code, severity, file, line, path } = at
  return { code, severity, file, line, path, message }
}

/**
 * Findings for people: how often each code occurs, then errors and warnings one by one with the record
 * that they are about, then notes, of which those that say the same stand under one line.
 */
export function findingLines(findings: readonly PlacedFinding[], say: Say): readonly string[] {
  const of = (severity: Severity) => findings.filter((one) => one.severity === severity)
  const blocks = [
    findings.length > 1 ? countLines(findings, say) : [],
    each(of('error'), say),
    each(of('warning'), say),
    noteLines(of('note'), say),
  ]
  return blocks.filter((lines) => lines.length > 0).flatMap((lines) => ['', ...lines])
}

const severities: readonly Severity[] = ['error', 'warning', 'note']

/** Findings by code, the most frequent first. */
const byCode = (findings: readonly PlacedFinding[]) =>
  [...Map.groupBy(findings, ({ code }) => code)].toSorted(
    ([one, many], [other, more]) => more.length - many.length || (one < other ? -1 : 1),
  )

const countLines = (findings: readonly PlacedFinding[], say: Say): readonly string[] =>
  severities.flatMap((severity) =>
    byCode(findings.filter((one) => one.severity === severity)).map(([code, { length: count }]) =>
      say('plans.count-per-code', { count, code, severity: say(`plans.severity.${severity}`) }),
    ),
  )

/** More than a person reads at once. */
const most = 200

function each(findings: readonly PlacedFinding[], say: Say): readonly string[] {
  const lines = findings.slice(0, most).map((finding) => lineOf(finding, say))
  const count = findings.length - lines.length
  return count === 0 ? lines : [...lines, say('plans.and-more', { count })]
}

function lineOf(finding: PlacedFinding, say: Say): string {
  const { file, line, code, severity, message } = tellFinding(finding, say)
  const told = { place: `${file}:${line}`, severity: say(`plans.severity.${severity}`), code, message }
  return finding.record
    ? say('plans.finding-line-named', { ...told, record: nameLine(finding.record, say) })
    : say('plans.finding-line', told)
}

/** What a record is called: `c-1-04 “Women in peace missions”`. */
export function nameLine({ id, label }: NonNullable<PlacedFinding['record']>, say: Say): string {
  const name = label === null ? '' : shortened(say.text(label).text)
  return name === '' ? shortened(id) : say('plans.named', { id: shortened(id), name })
}

const noteLines = (notes: readonly PlacedFinding[], say: Say): readonly string[] =>
  byCode(notes).flatMap(([, group]) => {
    const alike = Map.groupBy(group, (note) => tellFinding(note, say).message)
    return [...alike].flatMap(([message, found]) => alikeLines(message, found, say))
  })

/** Notes that say the same: one line for each file, with the line and id of each record. */
function alikeLines(message: string, notes: readonly PlacedFinding[], say: Say): readonly string[] {
  const [first, ...others] = notes
  if (!first || others.length === 0) return notes.map((note) => lineOf(note, say))
  return [
    say('plans.notes-alike', { count: notes.length, code: first.code, message }),
    ...[...Map.groupBy(notes, ({ file }) => file)].map(
      ([file, found]) => `  ${file}: ${found.map(spot).join(', ')}`,
    ),
  ]
}

const spot = ({ line, record }: PlacedFinding): string =>
  record ? `${line} ${record.id}` : String(line)

import type { Tx } from '#kernel/db'
import { jumps } from '#features/comparability'
import type { Line, Report } from '#features/editions'
import type { AskedJump, KnownSeries } from './rules.ts'
import { jumpsOf, measuredIn } from './rules.ts'

/** What an organisation knows of the series of these lines: two queries, however many they are. */
export async function readSeries(
  tx: Tx,
  report: Pick<Report, 'plan' | 'organisation' | 'commitments' | 'measures'>,
  lines: readonly Pick<Line, 'commitment'>[],
): Promise<KnownSeries> {
  const ids = new Set(lines.flatMap((line) => measuredIn(report, line).map(({ id }) => id)))
  if (ids.size === 0) return { figures: [], answers: [] }
  const { plan, organisation } = report
  const own = { plan, organisation, indicators: [...ids] }
  const [figures, answers] = await Promise.all([
    jumps.listKnownFigures(tx, own),
    jumps.listAnswers(tx, own),
  ])
  return { figures, answers }
}

/** The large steps that these lines are asked about, by commitment. For the eyes of the organisation only. */
export async function readJumps(
  tx: Tx,
  report: Report,
  lines: readonly Pick<Line, 'commitment' | 'part' | 'items'>[],
): Promise<ReadonlyMap<string, readonly AskedJump[]>> {
  // A plan for the years to come holds no figures.
  if (report.occasion.kind === 'implementation-plan') return new Map()
  const known = await readSeries(tx, report, lines)
  return new Map(lines.map((line) => [line.commitment, jumpsOf(report, line, known)]))
}

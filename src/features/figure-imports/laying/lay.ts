import { digest } from '#kernel/canonical'
import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import type { Grid } from '#features/figure-grids'
import type { Answers, Frame } from '#features/figure-tables'
import { readFigures as readTable } from '#features/figure-tables'
import type { FiguresKey } from '#features/measuring'
import { readFigures } from '#features/measuring'
import { compareAll, sourcesOf } from './compare-rules.ts'
import { entriesOf, reasonsOf } from './entry-rules.ts'
import { frameOf } from './frame-rules.ts'
import { headlineChanges } from './headline-rules.ts'
import { listNames } from './name-store.ts'
import type { Asked, Compared, Laid } from './schema.ts'

/** A table with what was told and answered of it. */
export interface Laying {
  readonly grid: Grid
  readonly asked: Asked
  readonly answers: Answers
}

/** Reads a table anew and lays it beside the list as it stands now. */
export async function lay(
  tx: Tx,
  visit: Visit,
  key: FiguresKey,
  { grid, asked, answers }: Laying,
): Promise<Laid> {
  const view = await readFigures(tx, visit, key)
  const frame = frameOf(view, asked, await listNames(tx, key))
  const today = dayOf(visit.now, view.read.report.version.timeZone)
  const read = readTable({ grid, frame, today, answers })
  const sources = sourcesOf(read.placed, view, asked.source)
  const meets = { kind: frame.indicator.kind, sources }
  const compared = inOrder(compareAll(read.placed, view, meets), frame)
  const entries = entriesOf(compared, { view, asked, answers })
  return {
    view,
    frame,
    read,
    compared,
    sources,
    entries,
    headlines: headlineChanges(entries, view),
    ...reasonsOf(entries, view),
    names: read.matched.flatMap(({ dimension, asWritten: written, category, how }) =>
      how === 'answer' && category !== null ? [{ dimension, written, category }] : [],
    ),
    seen: digest([entries, compared]),
  }
}

/** Figures in the order of the definition's categories, period by period; the whole first. */
function inOrder(compared: readonly Compared[], { dimensions }: Frame): readonly Compared[] {
  const place = ({ keys }: Compared): readonly number[] =>
    dimensions.map(({ dimension, categories }) =>
      categories.findIndex(({ code }) => code === keys[dimension]),
    )
  return compared.toSorted((one, other) => {
    if (one.period !== other.period) return one.period < other.period ? -1 : 1
    const [a, b] = [place(one), place(other)]
    const at = a.findIndex((index, which) => index !== b[which])
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
  })
}

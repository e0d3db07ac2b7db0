import type { Tx } from '#kernel/db'
import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Route } from '#kernel/http'
import { readBenchmarks, readFigures, readYardsticks } from '#features/figure-views'
import type { Seen } from '#features/reading'
import { besidesSections, planRoute, readBesides } from '#features/reading'
import { indicatorsPage } from './pages/indicators.ts'
import { yardstickSection } from './pages/yardsticks.ts'

async function indicators(seen: Seen, tx: Tx): Promise<Html> {
  const [{ opened, closed }, benchmarks, figures, yardsticks] = await Promise.all([
    readBesides(tx, seen.request.visit.actor, seen.reading),
    readBenchmarks(tx, seen.reading),
    readFigures(tx, seen.reading),
    readYardsticks(tx, seen.reading),
  ])
  const nothing = { inferred: [], issues: [], closed: [] }
  return indicatorsPage(seen, {
    figures,
    benchmarks: benchmarks.filter(({ indicator }) => indicator === null),
    besides: html`${yardstickSection(seen, {
      yardsticks,
      indicators: seen.reading.indicators,
      proposals: [...opened.proposals, ...closed.proposals],
    })}
    ${besidesSections(seen, {
      opened: { ...nothing, proposals: opened.proposals },
      closed: { ...nothing, proposals: closed.proposals },
    })}`,
  })
}

/** The page of all figures. */
export const figureIndexRoutes: readonly Route[] = [planRoute('/indicators', indicators)]

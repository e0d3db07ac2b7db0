import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { list, section, text } from '#kernel/ui'
import type { PlannedActivity } from '#features/activities'
import { activityRules } from '#features/activities'
import { pieces } from '#features/desk'
import { firstToOpen, hasGap, rowsIn } from '../matrix/rules.ts'
import type { Column, Row } from '../matrix/schema.ts'
import { cellWords, square } from './cell.ts'
import type { CoverageShown } from './shown.ts'
import { nameOf } from './shown.ts'

/** The same as a tree: commitment, authority, activity, indicator; open at the first gap. */
export function coverageTree({ say }: Pick<PageRequest, 'say'>, shown: CoverageShown): Html {
  const rows = rowsIn(shown.matrix, shown.view)
  const open = firstToOpen(rows)
  return section({
    id: 'tree',
    label: say('coverage.tree'),
    note: say('coverage.tree-note'),
    body: html`${rows.map((row) => branch(say, shown, { row, isOpen: row.commitment === open }))}`,
  })
}

function branch(
  say: Say,
  shown: CoverageShown,
  { row, isOpen }: { readonly row: Row; readonly isOpen: boolean },
): Html {
  const { number, title, indicators, inferred } = row
  const own = shown.matrix.columns.flatMap((column, place) => {
    const cell = row.cells[place]
    return cell && cell.state !== 'not-responsible'
      ? [authority(say, shown, { row, column, cell })]
      : []
  })
  const name = html`${number} ${text.worded(say, title)}`
  return html`<details class="more coverage-branch" ${isOpen ? html`open` : ''}>
    <summary>
      ${hasGap(row) ? html`<b>${name}</b>` : name}
      <span class="muted">· ${summaryOf(say, row).join(' · ')}</span>
    </summary>
    ${list.plain([
      ...(own.length > 0 ? own : [say('coverage.nobody-assigned')]),
      ...(inferred.length > 0
        ? [say('coverage.inferred-owner', { names: inferredNames(say, shown, inferred) })]
        : []),
      indicatorWords(say, indicators),
    ])}
  </details>`
}

/** What stands behind a commitment while it is folded: its activities, its gaps, who answers only as we read it. */
const summaryOf = (say: Say, row: Row): readonly string[] => {
  const gaps = row.cells.filter(({ state }) => state === 'gap').length
  return [
    plannedWords(say, row),
    ...(gaps > 0 ? [say('coverage.count-gaps', { count: gaps })] : []),
    ...(row.inferred.length > 0 ? [say('coverage.only-inferred')] : []),
  ]
}

/** How much is planned; where nobody has said, or not to this reader, that is said instead of none. */
function plannedWords(say: Say, { activities, cells, isNobodys }: Row): string {
  if (activities > 0) return say('coverage.count-activities', { count: activities })
  if (isNobodys) return say('coverage.nobodys')
  const silence = (['not-handed-in', 'closed'] as const).find((one) =>
    cells.some(({ state }) => state === one),
  )
  return silence ? say(`coverage.cell-${silence}`) : say('coverage.cell-gap')
}

interface At {
  readonly row: Row
  readonly column: Column
  readonly cell: activityRules.Cell
}

function authority(say: Say, shown: CoverageShown, { row, column, cell }: At): Content {
  const { matrix, pages } = shown
  const name = nameOf(say, matrix, column)
  const link = column.opens
    ? html`<a href="${pages.line(column, row.commitment)}">${name}</a>`
    : name
  const planned = column.serving(row.commitment)
  return html`${square(cell.part)} ${link}: ${cellWords(say, cell)}
  ${filling(say, shown, { row, column, cell })}
  ${
    planned.length > 0 &&
    html`<ul class="coverage-twigs">
      ${planned.map((one) => html`<li>${activity(shown, column, one)}</li>`)}
    </ul>`
  }`
}

/** The way to fill a gap, for whoever can. */
function filling(say: Say, { pages, fills }: CoverageShown, { row, column, cell }: At): Content {
  const how = cell.state === 'gap' ? fills(column) : null
  return how && html`<a href="${pages[how](column, row.commitment)}">${say(`coverage.${how}`)}</a>`
}

function activity({ pages }: CoverageShown, column: Column, one: PlannedActivity): Html {
  const codes = activityRules.unitCodes(one, (key) => pieces.codeOf(key).toUpperCase())
  return html`${codes && html`<b>${codes}:</b>`}
    <a href="${pages.activity(column, one.key)}">${one.says.title}</a>`
}

const inferredNames = (say: Say, { matrix }: CoverageShown, codes: readonly string[]): string =>
  say.list(codes.map((code) => say.text(matrix.names.get(code) ?? {}).text || code.toUpperCase()))

const indicatorWords = (say: Say, indicators: Row['indicators']): Content =>
  indicators.length === 0
    ? html`<b>${say('coverage.no-indicator')}</b>`
    : html`${say('coverage.indicators')}: ${say.list(indicators.map((name) => say.text(name).text))}`

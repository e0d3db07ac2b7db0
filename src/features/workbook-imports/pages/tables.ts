import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { dataTable, field } from '#kernel/ui'
import type { Report } from '#features/editions'
import type { CellDiff, CellFault, Choices } from '#features/workbooks'
import { workbookRules } from '#features/workbooks'
import { nameOf } from './cases.ts'
import {
  cellName,
  changesOf,
  faultWords,
  place,
  placeMark,
  rowName,
  saidOrFolded,
  saidWords,
} from './words.ts'

/** A page shows so many rows of a table; the rest is counted. */
const most = 300

/** Cells that cannot be taken: what is wrong, and a field to put it right in. */
export function faultTable(
  { say }: PageRequest,
  faults: readonly CellFault[],
  { report, choices }: { readonly report: Report; readonly choices: Choices },
): Html {
  const about = ({ cell, values }: CellFault): Content => {
    const id = cell ?? String(values['id'] ?? '')
    return id.includes('/')
      ? rowName(say, report, id.replace(/\.[a-z]+$/, ''))
      : say('workbooks.no-line')
  }
  const fix = (fault: CellFault): Content =>
    fault.cell !== null &&
    field.cell({
      name: nameOf('fix', fault.cell),
      label: `${place(fault)}, ${say('workbooks.put-right')}`,
      value: choices.fixes[fault.cell] ?? String(fault.values['was'] ?? ''),
    })
  return html`${dataTable({
    caption: say('workbooks.faults'),
    captionHidden: true,
    columns: [
      {
        head: say('workbooks.cell'),
        cell: (fault: CellFault) => placeMark(fault),
      },
      { head: say('workbooks.line'), names: true, cell: about },
      { head: say('workbooks.wrong'), cell: (fault: CellFault) => faultWords(say, fault) },
      { head: say('workbooks.put-right'), cell: fix },
    ],
    rows: faults.slice(0, most),
  })}
  ${more({ say }, faults.length)}`
}

/** Cells that are new or changed: downloaded, now, in the file, and what they become. */
export function changeTable(
  { say }: PageRequest,
  report: Report,
  cells: readonly CellDiff[],
): Html {
  const group = (kind: CellDiff['kind']): Content =>
    html`<span id="${kind}"
      >${say(`workbooks.group-${kind}`, {
        count: cells.filter((cell) => cell.kind === kind).length,
      })}</span
    >`
  return html`${dataTable({
    caption: say('workbooks.changes'),
    captionHidden: true,
    columns: changeColumns(say, report),
    rows: cells.slice(0, most),
    before: ({ kind }, index) =>
      kind === cells[index - 1]?.kind ? undefined : { kind: 'group', text: group(kind) },
  })}
  ${more({ say }, cells.length)}`
}

const changeColumns = (say: Say, report: Report): readonly Column[] => [
  { head: say('workbooks.cell'), cell: (cell) => placeMark(cell) },
  { head: say('workbooks.line'), names: true, cell: (cell) => cellName(say, report, cell) },
  {
    head: say('workbooks.downloaded'),
    label: say('workbooks.downloaded-short'),
    cell: (cell) => saidOrFolded(say, cell, cell.base ?? ''),
  },
  { head: say('workbooks.now'), cell: (cell) => nowWords(say, cell) },
  { head: say('workbooks.in-file'), cell: (cell) => fileWords(say, cell) },
  { head: say('workbooks.becomes'), cell: (cell) => becomes({ say }, cell) },
]

type Column = Parameters<typeof dataTable<CellDiff>>[0]['columns'][number]

const nowWords = (say: Say, cell: CellDiff): Content =>
  cell.base !== null && workbookRules.saysSame(cell.part, cell.base, cell.now)
    ? html`<span class="muted">${say('workbooks.as-downloaded')}</span>`
    : saidOrFolded(say, cell, cell.now)

const fileWords = (say: Say, cell: CellDiff): Content =>
  cell.part === 'text' && cell.file.length <= 280 && cell.base !== ''
    ? changesOf(say, cell, cell.file)
    : saidOrFolded(say, cell, cell.file)

function becomes(
  { say }: Pick<PageRequest, 'say'>,
  { part, way, now, becomes: said }: CellDiff,
): Content {
  if (way === 'merged') return bothWords(say, { now, becomes: said })
  return part === 'text' ? say('workbooks.as-in-file') : saidWords(say, part, said)
}

/** A merged text: how long it is, and what it adds to what stands in Varde, folded away. */
const bothWords = (say: Say, { now, becomes }: Pick<CellDiff, 'now' | 'becomes'>): Html =>
  html`<details>
    <summary>${say('workbooks.both', { lines: becomes.split('\n').length })}</summary>
    ${changesOf(say, { base: now }, becomes)}
  </details>`

const more = ({ say }: Pick<PageRequest, 'say'>, count: number): Content =>
  count > most && html`<p class="muted">${say('workbooks.more-rows', { count: count - most })}</p>`

import { digest } from '#kernel/canonical'
import type { CellDiff, Choices } from '#features/workbooks'

/** That somebody chose against what a file says in a cell. */
export interface Decision {
  /** `c-1-01/did.text` */
  readonly cell: string
  /** Of what it was when the workbook was downloaded, and what the file says. */
  readonly digest: string
  readonly decidedAt: Date
  /** Null for what was decided before it was noted. */
  readonly choice: 'kept' | 'together' | null
}

const digestOf = ({ base, file }: Pick<CellDiff, 'base' | 'file'>): string => digest({ base, file })

/** When and how it was decided about a cell of a file, by what was decided before: about the same words, on the same base. */
export function decisionOn(decisions: readonly Decision[]) {
  const byPlace = new Map(decisions.map((one) => [`${one.cell} ${one.digest}`, one]))
  return (cell: Pick<CellDiff, 'id' | 'base' | 'file'>) => {
    const found = byPlace.get(`${cell.id} ${digestOf(cell)}`)
    if (!found) return null
    const { decidedAt, choice } = found
    return choice === null ? { decidedAt } : { decidedAt, decidedAs: choice }
  }
}

/** A choice in a conflict that does not leave the cell as the file has it. */
export interface ChosenCell extends Pick<Decision, 'cell' | 'digest'> {
  readonly choice: 'kept' | 'together'
}

/** What is decided against the file among these cells. */
export const decidedAgainst = (
  cells: readonly CellDiff[],
  choices: Choices['cells'],
): readonly ChosenCell[] =>
  cells.flatMap((cell): readonly ChosenCell[] => {
    const choice = cell.kind === 'conflict' ? choices[cell.id] : undefined
    if (choice === undefined || choice === 'later' || choice === 'file') return []
    if (cell.refused !== undefined) return []
    const about = { cell: cell.id, digest: digestOf(cell) }
    return [{ ...about, choice: choice === 'now' ? 'kept' : 'together' }]
  })

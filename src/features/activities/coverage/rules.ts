/** What a reader knows of one organisation's plan. */
export interface PlanOfOne {
  readonly organisation: string
  /** `closed`: he knows neither what it says nor how far it is. */
  readonly state: 'none' | 'draft' | 'handed-in' | 'closed'
  /** Whether he would see it if something were planned for a commitment. */
  readonly isOpen: (commitment: string) => boolean
  /** Of what he reads: how many activities serve each commitment, in whichever line they stand. */
  readonly counts: ReadonlyMap<string, number>
}

export interface Assigned {
  readonly organisation: string
  readonly commitment: string
  readonly part: 'lead' | 'contributor'
}

/** One commitment and one organisation. `gap`: it is responsible, has handed in, and plans nothing for it. */
export interface Cell {
  readonly organisation: string
  readonly part: 'lead' | 'contributor' | null
  readonly state: 'planned' | 'gap' | 'not-handed-in' | 'closed' | 'not-responsible'
  readonly activities: number
}

export interface CoverageRow {
  readonly commitment: string
  readonly cells: readonly Cell[]
  readonly activities: number
  /** Whether nobody is assigned to it. */
  readonly isNobodys: boolean
}

/** Commitments × organisations, with what is missing in sight. */
export function coverageOf(
  commitments: readonly string[],
  assigned: readonly Assigned[],
  plans: readonly PlanOfOne[],
): readonly CoverageRow[] {
  const parts = new Map(assigned.map((one) => [`${one.commitment} ${one.organisation}`, one.part]))
  return commitments.map((commitment) => {
    const cells = plans.map((plan) =>
      cellOf(plan, commitment, parts.get(`${commitment} ${plan.organisation}`) ?? null),
    )
    return {
      commitment,
      cells,
      activities: cells.reduce((sum, { activities }) => sum + activities, 0),
      isNobodys: cells.every(({ part }) => part === null),
    }
  })
}

function cellOf(plan: PlanOfOne, commitment: string, part: Cell['part']): Cell {
  const { organisation, counts } = plan
  const activities = counts.get(commitment) ?? 0
  return { organisation, part, activities, state: stateOf(plan, commitment, { part, activities }) }
}

function stateOf(
  { state, isOpen }: PlanOfOne,
  commitment: string,
  { part, activities }: Pick<Cell, 'part' | 'activities'>,
): Cell['state'] {
  if (activities > 0) return 'planned'
  if (part === null) return 'not-responsible'
  if (state === 'none' || state === 'draft') return 'not-handed-in'
  // Nobody is told of a gap who would not see what fills it.
  return state === 'handed-in' && isOpen(commitment) ? 'gap' : 'closed'
}

/** The rows in which somebody responsible plans nothing. */
export const gapsIn = (rows: readonly CoverageRow[]): readonly CoverageRow[] =>
  rows.filter(({ cells }) => cells.some(({ state }) => state === 'gap'))

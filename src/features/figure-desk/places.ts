import type { PageRequest } from '#kernel/http'
import { param } from '#kernel/http'
import { pieces } from '#features/desk'
import type { FiguresKey, FiguresView } from '#features/measuring'
import { figureOperations } from '#features/measuring'
import { showJudgedFigures } from './operations.ts'
import type { JudgedFigures } from './verdict/reading.ts'

/** Where the pages of lists of figures stand. */
export const overviewRoot = '/:lang{en|da}/plans/:plan/organisations/:code/figures'
export const listRoot = `${overviewRoot}/:indicator`

/** The list in the address; 403 for what may not be known. */
export async function figuresKeyIn(request: PageRequest): Promise<FiguresKey> {
  const { plan, organisation } = await pieces.keyIn(request)
  return { plan, organisation, indicator: param(request, 'indicator') }
}

/** A list with the name of the organisation that states it. */
export interface Placed {
  readonly key: FiguresKey
  readonly view: FiguresView
  readonly organisation: string
}

/** The list in the address as its reader may read it. */
export async function placedIn(request: PageRequest): Promise<Placed> {
  const key = await figuresKeyIn(request)
  const view = await figureOperations.showFigures(request.visit, key)
  return { key, view, organisation: await pieces.nameOf(request, key.organisation) }
}

/** A list with what the methods would say of it. */
export type Judged = Placed & JudgedFigures

/** The list in the address as its reader may read it, judged as it stands. */
export async function judgedIn(request: PageRequest): Promise<Judged> {
  const key = await figuresKeyIn(request)
  const judged = await showJudgedFigures(request.visit, key)
  return { key, ...judged, organisation: await pieces.nameOf(request, key.organisation) }
}

import * as workbooks from '#features/workbook-imports'
import type { World } from '../reporting/cast.ts'
import { routes as others, visitorOf } from '../reporting/visitor.ts'

export const routes = [...others, ...workbooks.routes]

/** The page of forestal’s workbook, without its language. */
export const home = '/plans/montes-agua/organisations/forestal/rounds/2027/workbook'

/** A browser without scripts that knows the pages of workbooks too. */
export const workbookVisitor = (world: World) => visitorOf(world, routes)

/** A form with a workbook in it, as the page sends it. */
export function formWith(bytes: Uint8Array, name = 'report.xlsx'): FormData {
  const form = new FormData()
  form.set('file', new File([Uint8Array.from(bytes)], name))
  return form
}

/** What working pages are made of: `pieces.deskPage(request, plan, …)`. */
export * as pieces from './pieces.ts'
export { routes } from './routes.ts'

export { apiRoutes } from './calls/api.ts'
export { routes } from './routes.ts'

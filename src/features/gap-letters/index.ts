export { apiRoutes, routes } from './routes.ts'

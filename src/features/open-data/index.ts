export { openDataApi } from './api/all.ts'
export { openDataRoutes } from './routes.ts'

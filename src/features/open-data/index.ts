export { openDataApi } from './api/all.ts'
export { openDataRoutes } from './routes.ts'
export { setUpOpenData } from './well-known.ts'

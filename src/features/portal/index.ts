export { errorPage } from './pages/error.ts'
export { portalRoutes } from './routes.ts'

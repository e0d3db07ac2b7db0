export { reportRoutes as routes } from './routes/report-routes.ts'

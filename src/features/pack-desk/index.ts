export { routes } from './routes/routes.ts'

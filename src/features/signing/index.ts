export { operations } from './permissions.ts'
export { routes } from './routes.ts'

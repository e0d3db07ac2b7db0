export { apiRoutes } from './calls/api.ts'
export { documentCommands } from './calls/commands.ts'
export { routes } from './routes.ts'

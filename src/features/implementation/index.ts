export { apiRoutes } from './calls/api.ts'
export { planningCommands } from './calls/commands.ts'
export { routes } from './routes.ts'

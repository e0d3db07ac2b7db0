export { apiRoutes } from './calls/api.ts'
export { planningCommands } from './calls/commands.ts'

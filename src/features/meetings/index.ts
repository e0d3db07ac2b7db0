export { apiRoutes } from './calls/api.ts'
export { meetingCommands } from './calls/commands.ts'
export { routes } from './routes.ts'

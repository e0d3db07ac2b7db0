export { letterCommands } from './commands.ts'
export { apiRoutes, routes } from './routes.ts'

export { apiRoutes } from './api.ts'
export { reportCommands } from './commands.ts'

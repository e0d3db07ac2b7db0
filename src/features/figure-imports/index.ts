export { apiRoutes } from './calls/api.ts'
export { figureCommands } from './calls/commands.ts'
export { operations } from './permissions.ts'
export { importRoutes as routes } from './routes.ts'

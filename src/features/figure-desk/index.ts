export { apiRoutes } from './calls/api.ts'
export { figureCommands } from './calls/commands.ts'
export { operations } from './permissions.ts'
export { routes } from './routes.ts'

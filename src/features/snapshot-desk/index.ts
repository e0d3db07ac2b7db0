export { apiRoutes } from './programs/api.ts'
export { snapshotCommands } from './programs/commands.ts'
export { routes } from './routes.ts'

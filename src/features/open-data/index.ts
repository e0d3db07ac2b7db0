export { openDataApi } from './api/all.ts'
export { openDataCommands } from './calls/commands.ts'
export { openDataRoutes } from './routes.ts'
export { setUpOpenData } from './well-known.ts'

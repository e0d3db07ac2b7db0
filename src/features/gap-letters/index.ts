export { letterCommands } from './commands.ts'
export { setUpLetters } from './installation.ts'
export { apiRoutes, routes } from './routes.ts'

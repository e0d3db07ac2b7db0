export { figureCommands } from './calls/commands.ts'
export { exportDraftFigures } from './operations.ts'
export { operations } from './permissions.ts'

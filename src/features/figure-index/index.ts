export { narrowFigures, readFigureFilter } from './lists/rules.ts'
export { figureIndexRoutes } from './routes.ts'

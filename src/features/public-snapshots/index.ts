export { newestFrozen } from './reading.ts'
export { frozenAddress } from './pages/addresses.ts'
export { publicSnapshotRoutes } from './routes.ts'

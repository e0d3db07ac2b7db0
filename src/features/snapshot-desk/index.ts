export { apiRoutes } from './programs/api.ts'
export { snapshotCommands } from './programs/commands.ts'
export { routes } from './routes.ts'
export { atSnapshot, placeOptions, snapshotOption } from './programs/places.ts'
export { freezeFields } from './pages/snapshots-page.ts'
export type { SnapshotsShown } from './pages/snapshots-page.ts'
/** What a snapshot holds, authority by authority: `snapshotContents.authorities(request, within)`. */
export * as snapshotContents from './pages/contents-door.ts'
export { snapshotPages } from './pages/addresses.ts'

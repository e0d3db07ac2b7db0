export { openInstallation } from './installation.ts'
export type { Installation, OpenOrder } from './installation.ts'

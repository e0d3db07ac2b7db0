export { makeBackup } from './backup.ts'
export type { BackupMade, BackupOrder } from './backup.ts'
export { restoreBackup } from './restore.ts'
export type { Restored, RestoreOrder } from './restore.ts'

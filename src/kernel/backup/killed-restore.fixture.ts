// Restores a backup and is killed when the rows are in place, before the transaction is kept.
import { openDatabase } from '#kernel/db'
import type { Addresses } from '#kernel/db'
import { restoreBackup } from './index.ts'
import { firstRelease } from './orchard.fixture.ts'

const database = openDatabase(JSON.parse(process.env['ADDRESSES'] ?? '') as Addresses)
await restoreBackup(database.migrate, {
  path: process.argv[2] ?? '',
  now: new Date('2025-06-01T12:00:00Z'),
  replace: true,
  scripts: firstRelease,
  told: () => process.kill(process.pid, 'SIGKILL'),
})

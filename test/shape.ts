// node test/shape.ts --write: writes db/shape, the readable picture of the migrated database.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { read } from '#kernel/db'
import type { ShapeFile } from '#kernel/schema'
import { describeShape } from '#kernel/schema'
import { openWorkshop } from './workshop.ts'

const folder = resolve(import.meta.dirname, '../db/shape')

/** The picture as it is kept. */
export const readShape = (): ShapeFile[] =>
  readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

function writeShape(files: readonly ShapeFile[]): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const { name, text } of files) writeFileSync(join(folder, name), text)
}

if (import.meta.main && process.argv.includes('--write')) {
  const workshop = await openWorkshop()
  const { database, drop } = await workshop.make()
  const files = await read(database.migrate, describeShape)
  await drop()
  await workshop.close()
  writeShape(files)
  console.error(`db/shape: ${files.length} files`)
}

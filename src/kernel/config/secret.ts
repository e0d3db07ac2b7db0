import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDataFolder } from './data-folder.ts'
import type { Settings } from './settings.ts'
import { StartRefused } from './start-refused.ts'

const shortest = 32

/**
 * The installation's secret: given by the operator, else made at first start and kept in the data
 * folder, readable by its owner alone. No backup holds it.
 */
export function openSecret({ secret, data }: Pick<Settings, 'secret' | 'data'>): string {
  if (secret !== undefined) return secret
  const file = join(openDataFolder(data, '.'), 'secret')
  if (!existsSync(file)) makeSecret(file)
  chmodSync(file, 0o600)
  const kept = readFileSync(file, 'utf8').trim()
  if (kept.length >= shortest) return kept
  throw new StartRefused(
    'secret-too-short',
    `${file} holds fewer than ${shortest} characters: put back the file that was there, or remove it to have a new one made, which ends every second factor.`,
  )
}

// Two first starts at once agree on one secret: the file appears whole, and only once.
function makeSecret(file: string): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(draft)
  }
}

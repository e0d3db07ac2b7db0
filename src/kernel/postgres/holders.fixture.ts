import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after } from 'node:test'
import pg from 'pg'
import { z } from 'zod'
import type { Address } from '#kernel/db'
import { answered } from '#test/answers'
import { fastFolder } from '#test/server'
import type { Holding } from './index.ts'

/** What another process that holds the database said, and how to end it. */
export interface Holder extends Pick<Holding, 'addresses' | 'began' | 'folder'> {
  readonly code?: string
  readonly message?: string
  /** Lets go and ends. */
  end(): Promise<void>
  /** Ends without letting go, as by `kill -9`. */
  kill(): Promise<void>
}

export interface As {
  readonly role?: 'server' | 'command'
  readonly programs?: string
  /** The number of another user; for root only. */
  readonly uid?: number
}

// A test that fails leaves its holders behind; they go before the folders do.
const holders: Holder[] = []
const folders: string[] = []
after(async () => {
  for (const holder of holders) await holder.end()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

// A holder that was refused says why, and has no addresses: its test asks for none.
const saidForm = z.custom<Omit<Holder, 'end' | 'kill'>>((said) => typeof said === 'object')

const script = join(import.meta.dirname, 'holder.fixture.ts')

/** Starts a process that holds the database in this folder, and waits for what it says. */
export async function startHolder(data: string, as: As = {}): Promise<Holder> {
  const { role = 'command', programs, uid } = as
  const args = [script, data, role, ...(programs === undefined ? [] : [programs])]
  const child = spawn(process.execPath, args, {
    ...(uid === undefined ? {} : { uid, gid: uid }),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const said: readonly unknown[] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended,
  ])
  const end = async (): Promise<void> => {
    child.stdin.end()
    await ended
  }
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  const holder: Holder = { ...answered(saidForm, String(said[0])), end, kill }
  holders.push(holder)
  return holder
}

/** A folder of its own for a test, which every user may enter unless told. */
export function newFolder({ mode = 0o755, uid = process.geteuid?.() ?? 0 } = {}): string {
  const folder = mkdtempSync(join(realpathSync(fastFolder()), 'varde-pg-'))
  chmodSync(folder, mode)
  if (process.geteuid?.() === 0) chownSync(folder, uid, uid)
  folders.push(folder)
  return folder
}

/** Runs one statement on a connection of its own. */
export async function ask(address: Address, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ ...address })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

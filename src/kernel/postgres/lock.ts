import { closeSync, openSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { StartRefused } from '#kernel/config'

/** A file lock of the operating system: it ends with the process that holds it, however that ends. */
export interface FileLock {
  /** The open file. A child that inherits it holds the lock too. */
  readonly file: number
  release(): void
}

export type LockKind = 'shared' | 'exclusive'

const busy = 1

/** Takes the lock, or answers undefined at once where another process holds it. */
export function tryLock(path: string, kind: LockKind): Promise<FileLock | undefined> {
  return takeLock(path, ['--nonblock', `--${kind}`])
}

/** Waits for the lock, at most so many seconds; undefined when they have passed. */
export function waitForLock(
  path: string,
  kind: LockKind,
  seconds: number,
): Promise<FileLock | undefined> {
  return takeLock(path, ['--wait', String(seconds), `--${kind}`])
}

async function takeLock(path: string, options: readonly string[]): Promise<FileLock | undefined> {
  const file = openSync(path, 'a', 0o600)
  const release = (): void => closeSync(file)
  try {
    const status = await flock(file, options)
    if (status === 0) return { file, release }
    if (status !== busy) throw new Error(`flock ended with ${status} on ${path}`)
  } catch (error) {
    release()
    throw error
  }
  release()
  return undefined
}

// Node has no flock(2). The lock belongs to the open file, which the small program shares with us
// through descriptor 3, so it is still ours when the program has ended.
function flock(file: number, options: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const program = spawn('flock', [...options, '3'], {
      stdio: ['ignore', 'ignore', 'ignore', file],
    })
    program.on('close', resolve)
    program.on('error', () =>
      reject(
        new StartRefused(
          'no-flock',
          'The program flock (package util-linux) was not found: install it, or set DATABASE_URL to a PostgreSQL of your own.',
        ),
      ),
    )
  })
}

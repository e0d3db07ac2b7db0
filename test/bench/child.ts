import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A program of the bench that listens, in a process of its own. */
export interface Child {
  readonly port: number
  /** From its start until it listened. */
  readonly milliseconds: number
  readonly pid: number
  /** Megabytes of memory that it holds now. */
  memory(): number
  kill(signal?: NodeJS.Signals): Promise<void>
}

/** Starts a program that prints `listening PORT` when it is ready. */
export async function startChild(
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<Child> {
  const begun = performance.now()
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = spawn(process.execPath, [path], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await portOf(child)
  const pid = child.pid ?? 0
  return {
    port,
    pid,
    milliseconds: performance.now() - begun,
    memory: () => residentMegabytes(pid),
    kill: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
    },
  }
}

async function portOf(child: ChildProcess): Promise<number> {
  let printed = ''
  child.stdout?.setEncoding('utf8')
  for await (const piece of child.stdout ?? []) {
    printed += String(piece)
    const port = /listening (\d+)/.exec(printed)?.[1]
    if (port !== undefined) return Number(port)
  }
  throw new Error(`the program ended before it listened: ${printed}`)
}

function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}

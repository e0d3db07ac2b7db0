import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { programMilliseconds } from './processor.ts'

/** A program of the bench that listens, in a process of its own. */
export interface Child {
  readonly port: number
  /** From its start until it listened. */
  readonly milliseconds: number
  readonly pid: number
  /** Megabytes of memory that it holds now. */
  memory(): number
  /** Milliseconds of processor time that it has used, with all its threads. */
  processor(): number
  /** Everything that it has printed. */
  printed(): string
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
  const output = outputOf(child)
  const port = await output.port
  const milliseconds = performance.now() - begun
  const pid = child.pid ?? 0
  return {
    port,
    pid,
    milliseconds,
    memory: () => residentMegabytes(pid),
    processor: () => programMilliseconds(pid),
    printed: output.all,
    kill: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'close')
      child.kill(signal)
      await ended
    },
  }
}

interface Output {
  readonly port: Promise<number>
  all(): string
}

function outputOf(child: ChildProcess): Output {
  let printed = ''
  const port = new Promise<number>((resolve, reject) => {
    child.stdout?.setEncoding('utf8')
    child.stdout?.on('data', (piece) => {
      printed += String(piece)
      const found = /listening (\d+)\n/.exec(printed)?.[1]
      if (found !== undefined) resolve(Number(found))
    })
    child.once('close', () => reject(new Error(`the program ended before it listened: ${printed}`)))
  })
  return { port, all: () => printed }
}

function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}

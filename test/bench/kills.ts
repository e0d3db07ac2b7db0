import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { startChild } from './child.ts'

/** What became of a server that was killed again and again while it wrote. */
export interface Survived {
  readonly kills: number
  /** Kills after which the server started by itself, with nothing lost, halved or unsound. */
  readonly survived: number
  readonly acknowledged: number
}

const writtenForm = z.object({
  begun: z.array(z.string()),
  ended: z.array(z.string()),
  half: z.number(),
  sound: z.boolean(),
})

/** Kills the writing server so many times with SIGKILL, and looks after each what is on record. */
export async function survive(
  environment: Readonly<Record<string, string>>,
  kills: number,
): Promise<Survived> {
  const begun = new Set<string>()
  const ended = new Set<string>()
  let survived = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const writer = await startChild('writer.ts', environment)
    // Somewhere in the midst of a deed: a deed takes a few milliseconds.
    await new Promise((resolve) => setTimeout(resolve, 400 + Math.random() * 300))
    await writer.kill('SIGKILL')
    const before = begun.size
    for (const [, what, id = ''] of writer.printed().matchAll(/^(begun|ended) (\S+)\n/gm))
      (what === 'begun' ? begun : ended).add(id)
    if (begun.size === before) throw new Error(`the server wrote nothing: ${writer.printed()}`)
    const found = await onRecord(environment)
    const isWhole = [...begun].every((id) => found.begun.has(id))
    const isEnded = [...ended].every((id) => found.ended.has(id))
    if (isWhole && isEnded && found.half === 0 && found.sound) survived += 1
  }
  return { kills, survived, acknowledged: begun.size + ended.size }
}

async function onRecord(environment: Readonly<Record<string, string>>) {
  const program = fileURLToPath(new URL('written.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [program], {
    env: { ...process.env, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  })
  const { begun, ended, half, sound } = writtenForm.parse(JSON.parse(stdout))
  return { begun: new Set(begun), ended: new Set(ended), half, sound }
}

import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Where a command writes: the result to one, everything else to the other. */
export interface Streams {
  readonly out: (text: string) => Promise<void>
  readonly err: (text: string) => void
}

/** The streams of a process. A reader that has had enough (`| head`) ends the writing without a fault. */
export function streamsOf(stdout: Writable, stderr: Writable): Streams {
  let isClosed = false
  stdout.on('error', (error: Error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error
    isClosed = true
  })
  return {
    async out(text) {
      if (isClosed || stdout.write(text)) return
      await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]).catch(() => {
        isClosed = true
      })
    },
    err: (text) => void stderr.write(text),
  }
}

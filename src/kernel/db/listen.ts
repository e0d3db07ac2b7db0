import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Address } from './address.ts'

/** What a listener wants to hear. */
export interface Listener {
  message(payload: string): void
  /** The connection was lost and is back: whatever was said meanwhile is not known. */
  missed(): void
}

export interface Listening {
  close(): Promise<void>
}

const firstPause = 50
const longestPause = 5000

/**
 * Hears what is notified on a channel, on a connection of its own; resolves once it listens. A lost
 * connection is made anew for as long as it takes.
 */
export async function listen(
  address: Address,
  channel: string,
  listener: Listener,
): Promise<Listening> {
  let closed = false
  let client = await connect(address, channel, listener)
  let again = Promise.resolve()
  const watch = (): void => {
    client.once('end', () => {
      if (!closed) again = reconnect()
    })
  }
  const reconnect = async (): Promise<void> => {
    for (let pause = firstPause; !closed; pause = Math.min(pause * 2, longestPause)) {
      await wait(pause)
      const next = await connect(address, channel, listener).catch(() => undefined)
      if (next === undefined) continue
      client = next
      if (closed) return
      watch()
      return listener.missed()
    }
  }
  watch()
  const close = async (): Promise<void> => {
    closed = true
    await again
    await client.end()
  }
  return { close }
}

async function connect(address: Address, channel: string, listener: Listener): Promise<pg.Client> {
  const client = new pg.Client({ ...address, keepAlive: true, application_name: 'varde listening' })
  client.on('error', () => undefined) // 'end' follows, and there we connect again
  client.on('notification', ({ payload }) => listener.message(payload ?? ''))
  await client.connect()
  await client.query(`listen ${client.escapeIdentifier(channel)}`)
  return client
}

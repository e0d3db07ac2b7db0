import autocannon from 'autocannon'

/** What a load came to. */
export interface Measured {
  readonly perSecond: number
  /** Milliseconds within which 99 of 100 answers came. */
  readonly p99: number
  readonly failed: number
  /** The processor's milliseconds for one answer, of the programs that `used` counts. */
  readonly processor: number
}

export interface Load {
  readonly url: string
  readonly connections: number
  readonly seconds: number
  /** Milliseconds of processor time that whoever answers has used so far. */
  readonly used: () => number
}

/** Asks one address as fast as it answers, as a browser would that accepts brotli; warms it up before. */
export async function load({ used, seconds, ...asked }: Load): Promise<Measured> {
  const ask = (duration: number) =>
    autocannon({ ...asked, duration, headers: { 'accept-encoding': 'br, gzip' } })
  await ask(Math.max(2, seconds / 4))
  const before = used()
  const result = await ask(seconds)
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
    processor: (used() - before) / result.requests.total,
  }
}

/** Two loads of equal length as one; of the slow answers the slower count. */
export const together = (one: Measured, other: Measured): Measured => ({
  perSecond: (one.perSecond + other.perSecond) / 2,
  p99: Math.max(one.p99, other.p99),
  failed: one.failed + other.failed,
  processor: (one.processor + other.processor) / 2,
})

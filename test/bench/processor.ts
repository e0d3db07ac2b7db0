import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// Processor time says what work costs, however much else the machine has to do meanwhile.

const tick = 10 // milliseconds: Linux counts for /proc in hundredths of a second

interface Used {
  readonly parent: number
  /** Milliseconds of its own, and of its children that have ended. */
  readonly own: number
  readonly ended: number
}

/** Fields 4 and 14 to 17 of `/proc/PID/stat`, proc(5). */
function usedBy(pid: number | string): Used {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [own, ended] = [11, 13].map((at) => (Number(fields[at]) + Number(fields[at + 1])) * tick)
  return { parent: Number(fields[1]), own: own ?? 0, ended: ended ?? 0 }
}

/** Milliseconds of processor time that a program has used, with all its threads. */
export const programMilliseconds = (pid: number): number => usedBy(pid).own

/** The same of the embedded database of a data folder, with all its processes. */
export function databaseMilliseconds(data: string): number {
  const lock = readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8')
  const postmaster = Number(lock.split('\n')[0])
  const { own, ended } = usedBy(postmaster)
  const children = readdirSync('/proc').flatMap((name) => {
    try {
      const used = /^\d+$/.test(name) ? usedBy(name) : undefined
      return used?.parent === postmaster ? [used.own] : []
    } catch {
      return [] // it has just ended, and counts among the ended
    }
  })
  return own + ended + children.reduce((sum, one) => sum + one, 0)
}

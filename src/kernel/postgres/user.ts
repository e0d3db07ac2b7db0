import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Who runs the database server when that is not ourselves. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

// PostgreSQL refuses to run as root, so root hands it to the user that owns nothing.
const fallback: ServerUser = { uid: 65_534, gid: 65_534 }

/** The user that the server must run as; undefined where it runs as we do. */
export function serverUser(cluster: string): ServerUser | undefined {
  if (process.geteuid?.() !== 0) return undefined
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return findNobody(readFileSync('/etc/passwd', 'utf8')) ?? fallback
}

/** The numbers of `nobody` in a password file; they differ between distributions. */
export function findNobody(passwordFile: string): ServerUser | undefined {
  const line = passwordFile.split('\n').find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

/** Whether the user may pass through every folder down to this one. */
export function canEnter(folder: string, user: ServerUser | undefined): boolean {
  if (user === undefined) return true
  const parent = dirname(folder)
  return mayPass(folder, user) && (parent === folder || canEnter(parent, user))
}

function mayPass(folder: string, user: ServerUser): boolean {
  const { mode, uid, gid } = statSync(folder)
  if (uid === user.uid) return (mode & 0o100) !== 0
  if (gid === user.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

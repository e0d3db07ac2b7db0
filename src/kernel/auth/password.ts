import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

interface Cost {
  /** KiB of memory. */
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

interface Parsed extends Cost {
  readonly salt: Buffer
  readonly hash: Buffer
}

/** OWASP Password Storage Cheat Sheet, Argon2id with 19 MiB; about 60 ms on a small server. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 }

const shape =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,64})\$([A-Za-z0-9+/]{22,128})$/

function parse(stored: string): Parsed {
  const [, memory, passes, parallelism, salt, hash] = shape.exec(stored) ?? []
  if (salt === undefined || hash === undefined) throw new TypeError('not an argon2id hash')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

// NIST SP 800-63B-4 Section 3.1.1.2: Unicode is normalised, so that every keyboard gives the same password.
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8')

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

function deriveFrom(
  password: string,
  nonce: Buffer,
  length: number,
  { memory, passes, parallelism }: Cost,
) {
  const parameters = { nonce, memory, passes, parallelism, tagLength: length }
  return derive('argon2id', { message: bytesOf(password), ...parameters })
}

/** What is stored of a password: argon2id in PHC's form, with its parameters and a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await deriveFrom(password, salt, 32, cost)
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`
}

/**
 * Whether this is the password. Without a stored one the answer is no, after the same work: the time
 * does not tell whether an account exists. Throws a TypeError for what is no hash of ours.
 */
export async function verifyPassword(
  stored: string | undefined,
  password: string,
): Promise<boolean> {
  if (stored === undefined) {
    await deriveFrom(password, Buffer.alloc(16), 32, cost)
    return false
  }
  const { salt, hash, ...known } = parse(stored)
  return timingSafeEqual(await deriveFrom(password, salt, hash.length, known), hash)
}

/** Whether a hash was made with other parameters than today's, so that the next sign-in replaces it. */
export function needsRehash(stored: string): boolean {
  const { memory, passes, parallelism, salt, hash } = parse(stored)
  const isAsToday =
    memory === cost.memory && passes === cost.passes && parallelism === cost.parallelism
  return !isAsToday || salt.length !== 16 || hash.length !== 32
}

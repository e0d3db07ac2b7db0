import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** One SQL file. */
export interface Script {
  /** The file's name without `.sql`; migrations run in the order of their names. */
  readonly name: string
  readonly text: string
  /** SHA-256 of the text. */
  readonly digest: string
}

/** What makes the database: migrations that run once, views that are made anew after them. */
export interface Scripts {
  readonly migrations: readonly Script[]
  readonly published: readonly Script[]
}

const home = resolve(import.meta.dirname, '../../../db')

/** The SQL files of this release. */
export const readScripts = (folder = home): Scripts => ({
  migrations: readFolder(`${folder}/migrations`),
  published: readFolder(`${folder}/published`),
})

const readFolder = (folder: string): Script[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file) => script(file.slice(0, -'.sql'.length), readFileSync(`${folder}/${file}`, 'utf8')))

/** A script under a name, with its digest. */
export const script = (name: string, text: string): Script => ({ name, text, digest: sha256(text) })

/** One digest over everything that makes the database. */
export const digestOf = (scripts: readonly Script[]): string =>
  sha256(scripts.map(({ name, digest }) => `${name} ${digest}\n`).join(''))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** A browser on this machine: its program, and what its process must find in the environment. */
export interface Chromium {
  readonly program: string
  readonly environment: Readonly<Record<string, string>>
}

const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url))
const cache = join(packages, '.cache')

/**
 * The browser for the tests: `CHROMIUM_PATH`, else the machine's own, else the one that npm brought,
 * which carries the libraries and fonts that a bare machine lacks and is unpacked at first use.
 */
export async function findChromium(): Promise<Chromium> {
  const own = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  if (process.env['CHROMIUM_PATH'] ?? existsSync(own)) return { program: own, environment: {} }
  const folder = await unpacked()
  return {
    program: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: writeFontSettings(folder),
    },
  }
}

/** The folder of the unpacked browser. It is filled elsewhere and then renamed, so it is whole or absent. */
async function unpacked(): Promise<string> {
  const described = readFileSync(join(packages, '@sparticuz/chromium/package.json'), 'utf8')
  const version = /"version": "([^"]+)"/.exec(described)?.[1] ?? 'unknown'
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder

  mkdirSync(cache, { recursive: true })
  const making = mkdtempSync(join(cache, 'making-'))
  try {
    await unpackInto(making)
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true })
    if (!existsSync(folder)) throw error // else another process was quicker
  }
  return folder
}

/** The package unpacks into the folder for temporary files, with the libraries only where it believes to be on Lambda. */
async function unpackInto(folder: string): Promise<void> {
  const unpack = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
  const options = { cwd: packages, env }
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpack], options)
}

/** The package's own settings look for its fonts in /tmp/fonts; without any font the browser ends itself. */
function writeFontSettings(folder: string): string {
  const path = join(folder, 'fonts.conf')
  const settings = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir>`,
    `<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
  ].join('')
  if (!existsSync(path)) writeFileSync(path, settings)
  return path
}

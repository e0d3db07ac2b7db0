import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontOfWoff } from './woff.ts'

/** A paper that could not be made: what the template or the machine lacks, for the log. */
export class PdfFault extends Error {}

/** A paper to be made. */
export interface Paper {
  /** The template's path below `src`, with `/` between folders. */
  readonly template: string
  /** What the template shows: anything that JSON can say. It arrives as `sys.inputs.data`. */
  readonly data: unknown
  /** Accessible by default; `a-2a` for an archive that must keep it. */
  readonly standard?: 'ua-1' | 'a-2a'
}

const faces = ['Regular', 'Italic', 'Medium', 'SemiBold', 'Bold'] as const
const source = fileURLToPath(new URL('../../', import.meta.url))
let compiler: Promise<NodeCompiler> | undefined

function readFonts(): Buffer[] {
  const resolve = createRequire(import.meta.url).resolve
  const folder = join(dirname(resolve('@ibm/plex-sans/package.json')), 'fonts/complete/woff')
  return faces.map((face) => fontOfWoff(readFileSync(join(folder, `IBMPlexSans-${face}.woff`))))
}

async function startCompiler(): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler').catch((cause: unknown) => {
    throw new PdfFault('No program that makes PDF is there for this kind of machine.', { cause })
  })
  return typst.NodeCompiler.create({ workspace: source, fontArgs: [{ fontBlobs: readFonts() }] })
}

/**
 * Makes a paper as PDF. It takes some tens of milliseconds of the processor and half a second the first time.
 * @returns The bytes of the file, the same for the same data.
 * @throws PdfFault where the template refuses the data, where it warns of anything (a font that is missing is
 *   only a warning to Typst, and the paper would be set in another), or where the machine cannot make PDF.
 */
export async function makePdf({ template, data, standard = 'ua-1' }: Paper): Promise<Uint8Array> {
  compiler ??= startCompiler()
  const typst = await compiler
  const made = typst.compile({
    mainFilePath: join(source, template),
    inputs: { data: JSON.stringify(data) },
  })
  const complaint = made.takeError() ?? made.takeWarnings()
  if (complaint || !made.result)
    throw new PdfFault(`${template}: ${JSON.stringify(complaint?.shortDiagnostics)}`)
  try {
    return typst.pdf(made.result, { pdfStandard: standard })
  } catch (cause) {
    throw new PdfFault(`${template}: ${String(cause)}`, { cause })
  } finally {
    typst.evictCache(10)
  }
}

import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asset, type Asset } from './asset.ts'
import { fontFaces, listFonts } from './fonts.ts'
import { squeeze } from './squeeze.ts'

const source = fileURLToPath(new URL('../../', import.meta.url))
const base = join('kernel', 'ui', 'base')

/** The paths of all style files: first the base of all pages, then each component's, then each feature's. */
export function listStyles(folder: string = source): readonly string[] {
  const found = globSync('{kernel/ui,features}/**/*.css', { cwd: folder }).sort()
  const isBase = (path: string) => path.startsWith(base)
  return [...found.filter(isBase), ...found.filter((path) => !isBase(path))].map((path) =>
    join(folder, path),
  )
}

/** Everything that is served under `/assets/`: one stylesheet, the fonts, the small scripts. */
export function collectAssets(): readonly Asset[] {
  const fonts = listFonts()
  const files = new Map(fonts.map((font) => [font.file, asset(font.file, font.bytes)]))
  const faces = fontFaces(fonts, (font) => files.get(font.file)?.file ?? font.file)
  const styles = listStyles().map((path) => readFileSync(path, 'utf8'))
  return [
    asset('varde.css', faces + squeeze(styles.join('\n'))),
    ...files.values(),
    ...listSmallFiles().map((path) => asset(basename(path), readFileSync(path))),
  ]
}

/** The icon of the window, and the scripts that make single pages easier. */
function listSmallFiles(): readonly string[] {
  const folder = join(source, 'kernel', 'ui')
  return globSync('{base/*.svg,scripts/*.js}', { cwd: folder })
    .sort()
    .map((path) => join(folder, path))
}

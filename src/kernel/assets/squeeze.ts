/**
 * Takes comments and indentation out of a stylesheet. Nothing is renamed or reordered, so the
 * result reads like the source in one line per block.
 */
export function squeeze(css: string): string {
  const lines = css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => tighten(line.trim()))
    .filter((line) => line !== '')
  return lines.reduce((written, line) => written + between(written, line) + line, '') + '\n'
}

/** One declaration or one opening: `color: red;` → `color:red;`, `a:hover {` → `a:hover{`. */
const tighten = (line: string): string => line.replace(/^([\w-]+): /, '$1:').replace(/ \{$/, '{')

/** A line break is worth a space only where a value or a selector goes on in the next line. */
function between(before: string, after: string): string {
  if (before === '') return ''
  if (/[{};,(]$/.test(before) || /^[})]/.test(after)) return before.endsWith('}') ? '\n' : ''
  return ' '
}

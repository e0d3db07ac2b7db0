import ts from 'typescript6'
import type { Source } from './tree.ts'

const parsed = new WeakMap<Source, ts.SourceFile>()

/** A file's syntax tree; parsed once. */
export function syntaxOf(source: Source): ts.SourceFile {
  const known = parsed.get(source)
  if (known) return known
  const fresh = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true)
  parsed.set(source, fresh)
  return fresh
}

/** Every node of a file, outer before inner. */
export function* nodesOf(source: Source): Generator<ts.Node> {
  const waiting: ts.Node[] = [syntaxOf(source)]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    const inner: ts.Node[] = []
    ts.forEachChild(node, (child) => void inner.push(child))
    waiting.push(...inner.reverse())
  }
}

/** `path:line`, where a node begins. */
export function placeOf(source: Source, node: ts.Node): string {
  const { line } = syntaxOf(source).getLineAndCharacterOfPosition(node.getStart())
  return `${source.path}:${line + 1}`
}

/** A text as it stands in the code: `${}` marks each place where a template takes a value. */
export interface Text {
  readonly node: ts.Node
  readonly text: string
  /** The name of the template's function, as in html`…`. */
  readonly tag: string | undefined
}

/** All texts in a file: strings and templates, without what comments and types say. */
export function* textsOf(source: Source): Generator<Text> {
  for (const node of nodesOf(source)) {
    const text = textIn(node)
    if (text === undefined || ts.isLiteralTypeNode(node.parent)) continue
    const tagged = ts.isTaggedTemplateExpression(node.parent) ? node.parent.tag : undefined
    yield { node, text, tag: tagged?.getText().split('<')[0] }
  }
}

function textIn(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('${}')
}

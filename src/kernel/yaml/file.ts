import {
  isMap,
  isNode,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Document,
  type Node,
} from 'yaml'
import { keyOf, toRaw, type Report } from './convert.ts'
import { tooDeepAt } from './depth.ts'
import { fault, pointerTo, type Fault } from './fault.ts'
import type { Raw } from './raw.ts'

/** One slip of the keyboard makes the parser complain many times; the first ones say enough. */
const mostFaults = 20

/** A file as read: what it says, where each thing stands, and what is wrong with it. */
export interface YamlFile {
  readonly file: string
  readonly raw: Raw
  readonly faults: readonly Fault[]
  /** The line of a place; of the nearest thing around it where the place itself does not exist. */
  lineOf(steps: readonly string[]): number
}

/** Reads the text of one YAML 1.2 file. Anchors, tags and several documents in one file are refused. */
export function readYamlFile(file: string, text: string): YamlFile {
  const deep = tooDeepAt(text)
  if (deep !== undefined) return unread(file, [tooDeep(file, text, deep)])

  const lines = new LineCounter()
  const parsed = parseAllDocuments(text, {
    lineCounter: lines,
    // Ours are checked in `convert`: the parser compares every key with every other.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const documents = Array.isArray(parsed) ? parsed : []
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const faults: Fault[] = []
  const place = (offset: number, path = '') => ({ file, line: lineAt(offset), path })

  for (const error of documents.flatMap(({ errors }) => errors)) {
    if (error.code === 'MULTIPLE_DOCS') continue
    faults.push(fault('yaml', place(error.pos[0]), { cause: error.code }))
  }
  // The rest of the parser's complaints come from the first.
  if (faults.length > 0) return unread(file, faults.slice(0, 1))
  if (documents.some(hasDirective)) faults.push(fault('directive', place(0)))
  const second = documents[1]
  if (second) faults.push(fault('several-documents', place(second.range[0])))
  if (faults.length > 0) return unread(file, faults)

  const contents = documents[0]?.contents ?? null
  const report: Report = (code, node, steps, values) =>
    faults.push(fault(code, place(node?.range?.[0] ?? 0, pointerTo(steps)), values))
  const raw = toRaw(contents, [], report)
  return {
    file,
    raw,
    faults: faults.slice(0, mostFaults),
    lineOf: (steps) => lineAt(offsetOf(contents, steps)),
  }
}

/** Whether a document says how it is to be read: as YAML 1.1, where `no` is not a text, or with tags. */
const hasDirective = ({ directives }: Document): boolean =>
  directives?.yaml.explicit === true || Object.keys(directives?.tags ?? {}).length > 1

const unread = (file: string, faults: readonly Fault[]): YamlFile => ({
  file,
  raw: null,
  faults: faults.slice(0, mostFaults),
  lineOf: () => 1,
})

function tooDeep(file: string, text: string, offset: number): Fault {
  const line = text.slice(0, offset).split('\n').length
  return fault('yaml', { file, line, path: '' }, { cause: 'RESOURCE_EXHAUSTION' })
}

/** Where the thing at the end of these steps begins; for a member of a mapping that is its key. */
function offsetOf(contents: Document['contents'], steps: readonly string[]): number {
  let [node, offset] = [contents as unknown, contents?.range?.[0] ?? 0]
  for (const step of steps) {
    const [key, value] = stepInto(node, step)
    if (key === undefined) return offset
    offset = key.range?.[0] ?? offset
    node = value
  }
  return offset
}

function stepInto(node: unknown, step: string): readonly [Node | undefined, unknown] {
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return [isNode(item) ? item : undefined, item]
  }
  if (!isMap(node)) return [undefined, undefined]
  const pair = node.items.find((one) => keyOf(one) === step)
  return [isNode(pair?.key) ? pair.key : undefined, pair?.value]
}

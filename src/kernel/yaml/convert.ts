import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml'
import { numberText, type Raw, type RawRecord } from './raw.ts'

/** Told of what cannot be taken over: a code, the node it is about, the way to it and what fills the sentence. */
export type Report = (
  code: string,
  node: Node | null,
  steps: readonly PropertyKey[],
  values?: Readonly<Record<string, string>>,
) => void

/** C0 and C1 controls except tab, line feed and carriage return, and the byte order mark: PostgreSQL, XML or YAML lose them. */
// oxlint-disable-next-line no-control-regex -- they are what this looks for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/

const isUnfit = (text: string): boolean => control.test(text) || !text.isWellFormed()

/** Takes over what a parsed file says, each number as it is written. */
export function toRaw(node: unknown, steps: readonly PropertyKey[], report: Report): Raw {
  if (isAlias(node)) {
    report('alias', node, steps, { name: node.source })
    return null
  }
  if ((isScalar(node) || isCollection(node)) && node.tag) {
    report('tag', node, steps, { tag: node.tag.replace('tag:yaml.org,2002:', '!!') })
  }
  if (isMap(node)) return mapToRaw(node, steps, report)
  if (isSeq(node)) return node.items.map((item, index) => toRaw(item, [...steps, index], report))
  return isScalar(node) ? scalarToRaw(node.value, node, steps, report) : null
}

type ScalarNode = Node & { readonly source?: string | undefined }

function scalarToRaw(
  value: unknown,
  node: ScalarNode,
  steps: readonly PropertyKey[],
  report: Report,
): Raw {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return numberText(node.source ?? String(value))
  }
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return null
  if (isUnfit(value)) report('character', node, steps)
  return value
}

function mapToRaw(map: YAMLMap, steps: readonly PropertyKey[], report: Report): RawRecord {
  const record: Record<string, Raw> = {}
  for (const pair of map.items) {
    const key = keyOf(pair)
    const node = isScalar(pair.key) || isCollection(pair.key) ? pair.key : map
    if (key === undefined) report('key-not-text', node, steps)
    else if (isUnfit(key)) report('character', node, steps)
    else if (key === '__proto__') report('reserved-key', node, steps, { key })
    else if (Object.hasOwn(record, key)) report('duplicate-key', node, [...steps, key], { key })
    else record[key] = toRaw(pair.value, [...steps, key], report)
  }
  return record
}

/** The key of a pair as its file writes it (`2025` is the key "2025"), or undefined if it is no text. */
export function keyOf(pair: Pair): string | undefined {
  if (!isScalar(pair.key) || pair.key.value === null) return undefined
  return pair.key.source
}

const short =
  /(?:^|[\s(])(?:pct|mdr|kvt|kv|ca|bl\.a|f\.eks|fx|inkl|ekskl|nr|jf|mio|mia|min|maks|max|ult|prim|med|pr|evt|hhv|o\.l|m\.v|mv|m\.fl|e\.g|i\.e|approx|no)\.$/iu

/** The sentences of a text; a full stop after `pct.` and the like ends none. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  for (const part of text.trim().split(/(?<=[.!?])\s+(?=[\p{Lu}\d»"“])/u)) {
    const last = sentences.at(-1)
    if (last !== undefined && short.test(last)) sentences.splice(-1, 1, `${last} ${part}`)
    else if (part !== '') sentences.push(part)
  }
  return sentences
}

const short =
  /(?:^|[\s(])(?:pct|mdr|kvt|kv|ca|bl\.a|f\.eks|fx|inkl|ekskl|nr|jf|mio|mia|min|maks|max|ult|prim|med|pr|evt|hhv|o\.l|m\.v|mv|m\.fl|e\.g|i\.e|approx|no)\.$/iu

/** After the short word of a unit these words begin a sentence. */
const unit = /(?:^|[\s(])(?:pct|mdr|mv|m\.v|m\.fl|o\.l)\.$/iu
const begins = /^(?:I|In|Det|Der|Den|De|Målet|Andelen|Antallet|The|It|This)\s+(?:\p{Ll}|\d{4})/u

/** The sentences of a text; a full stop after `pct.` and the like ends none. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  for (const part of text.trim().split(/(?<=[.!?])\s+(?=[\p{Lu}\d»"“])/u)) {
    const last = sentences.at(-1)
    if (last !== undefined && short.test(last) && !(unit.test(last) && begins.test(part)))
      sentences.splice(-1, 1, `${last} ${part}`)
    else if (part !== '') sentences.push(part)
  }
  return sentences
}

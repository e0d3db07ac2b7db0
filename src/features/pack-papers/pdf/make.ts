import { makePdf } from '#kernel/pdf'
import { mark } from '#kernel/ui'
import type { Block, Paper, Shown, Span, Words } from '../schema.ts'
import { markNames } from '../schema.ts'
import { programVersion } from '../version.ts'
import { shownIn } from '../words.ts'

const regions = { da: 'DK', en: 'GB' } as const
const marks = Object.fromEntries(markNames.map((name) => [name, mark.file(name)]))

/** The address that a link bears: where more is told, and which part of which fact its words show. */
export const addressOf = (home: string, { factId, part, href }: Shown): string =>
  `${href ?? home}#varde:${encodeURIComponent(factId)}/${part}`

/** What is attached to a PDF: its root, and all that it shows in the order in which it is read. */
export const factsOf = (paper: Paper): string =>
  JSON.stringify({
    root: paper.root,
    language: paper.language,
    madeBy: programVersion,
    shown: shownIn(paper).map(({ factId, part, text }) => ({ factId, part, text })),
  })

/** Makes a paper as PDF/UA-1. @throws PdfFault where the machine cannot make PDF. */
export const makePackPdf = (paper: Paper): Promise<Uint8Array> => {
  const { language, title, running, author, day, audience, foot, pageWords, warning } = paper
  const setWords = (words: Words) => words.map((span) => spanOf(paper, span))
  const setBlock = (block: Block) => blockOf(block, setWords)
  const { cover, sections } = paper
  return makePdf({
    template: 'features/pack-papers/pdf/pack.typ',
    data: {
      language,
      region: regions[language],
      title,
      author,
      keywords: [],
      day,
      running,
      audience,
      foot,
      'page-words': pageWords,
      exercise: warning,
      'warns-above': warning !== null && !saysFirst(paper, warning.word),
      marks,
      facts: factsOf(paper),
      cover: cover && {
        kicker: setWords(cover.kicker),
        title: setWords(cover.title),
        subtitle: setWords(cover.subtitle),
        lead: setWords(cover.lead),
        facts: cover.facts.map(({ label, words }) => ({ label, words: setWords(words) })),
        contents: cover.contents,
      },
      sections: sections.map(({ title: heading, language: own, breaks, blocks }) => ({
        title: heading,
        language: own ?? language,
        breaks,
        blocks: blocks.map(setBlock),
      })),
    },
  })
}

const spanOf = (
  { language: own, home, root }: Paper,
  { text, language, look, mark, shown }: Span,
) => ({
  text,
  language: language ?? own,
  look: look ?? null,
  mark: mark ?? null,
  href: shown && root !== null ? addressOf(home, shown) : null,
})

/** Whether a paper begins with a word by itself, as a letter does. */
const saysFirst = ({ sections: [first] }: Paper, word: string): boolean =>
  first?.blocks[0]?.kind === 'words' && first.blocks[0].words[0]?.text === word

type SetWords = (words: Words) => readonly ReturnType<typeof spanOf>[]

/** A block with every part that the template asks for. */
function blockOf(block: Block, setWords: SetWords): Readonly<Record<string, unknown>> {
  switch (block.kind) {
    case 'quotation':
      return { ...block, words: setWords(block.words), says: setWords(block.says) }
    case 'table':
      return {
        ...block,
        columns: block.columns.map(({ head, share, align }) => ({
          head,
          share,
          figure: align === 'figure',
        })),
        rows: block.rows.map((row) => row.map(setWords)),
        foot: (block.foot ?? []).map(setWords),
      }
    case 'beside':
      return {
        ...block,
        label: block.label.map(setWords),
        title: setWords(block.title),
        lines: block.lines.map(setWords),
        pen: block.pen ?? [],
      }
    case 'pair': {
      const { kind, left, right } = block
      const both = (all: readonly Block[]) => all.map((one) => blockOf(one, setWords))
      return { kind, left: both(left), right: both(right) }
    }
    case 'chart': {
      const { kind, svg, description } = block
      return { kind, svg, description }
    }
    default:
      return { ...block, words: setWords(block.words) }
  }
}

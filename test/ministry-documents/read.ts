import { SaxesParser } from 'saxes'
import { unzipped } from '#test/archives'

/** A paragraph as a reader finds it: its words if every change is accepted, and if every change is refused. */
export interface Found {
  readonly after: string
  readonly before: string
  readonly isHidden: boolean
}

/** What a reader finds in a document, by its place. */
export interface Reading {
  readonly paragraphs: ReadonlyMap<string, Found>
  /** Tables, rows and cells, each with the colour that it is filled with, or nothing. */
  readonly frames: ReadonlyMap<string, string>
  readonly parts: ReadonlyMap<string, string>
}

interface Frame {
  readonly place: string
  paragraphs: number
  tables: number
  rows: number
  cells: number
}

interface Open {
  readonly place: string
  after: string
  before: string
  isHidden: boolean
  boxes: number
}

const signs: Readonly<Record<string, string>> = {
  'w:softHyphen': '',
  'w:noBreakHyphen': '-',
  'w:br': ' ',
  'w:tab': ' ',
}

const frameAt = (place: string): Frame => ({
  place,
  paragraphs: 0,
  tables: 0,
  rows: 0,
  cells: 0,
})
const under = (place: string, name: string): string => (place === '' ? name : `${place}.${name}`)

/** What is being read: the frames and paragraphs that are open, and how deep in changes it is. */
interface State {
  readonly stack: Frame[]
  readonly open: Open[]
  readonly paragraphs: Map<string, Found>
  readonly frames: Map<string, string>
  inserted: number
  deleted: number
  isText: boolean
}

const top = ({ stack }: State): Frame => stack.at(-1) ?? frameAt('')

function enter(state: State, name: string, isFrame = true): void {
  const place = under(top(state).place, name)
  state.stack.push(frameAt(place))
  if (isFrame) state.frames.set(place, '')
}

function say(state: State, words: string): void {
  const one = state.open.at(-1)
  if (!one) return
  if (state.deleted === 0) one.after += words
  if (state.inserted === 0) one.before += words
}

function enterBox(state: State): void {
  const around = state.open.at(-1)
  if (!around) return
  around.boxes += 1
  state.stack.push(frameAt(`${around.place}.box${around.boxes}`))
}

function enterParagraph(state: State): void {
  const own = top(state)
  own.paragraphs += 1
  const place = under(own.place, `P${own.paragraphs}`)
  state.open.push({ place, after: '', before: '', isHidden: false, boxes: 0 })
}

function opened(state: State, name: string, attributes: Readonly<Record<string, string>>): void {
  const own = top(state)
  const id = attributes['w:id'] ?? ''
  if (name === 'w:tbl') enter(state, `T${(own.tables += 1)}`)
  else if (name === 'w:tr') enter(state, `R${(own.rows += 1)}`)
  else if (name === 'w:tc') enter(state, `C${(own.cells += 1)}`)
  else if (/^w:(footnote|comment)$/.test(name)) enter(state, `${name.slice(2)}[${id}]`, false)
  else if (name === 'w:txbxContent') enterBox(state)
  else if (name === 'w:p') enterParagraph(state)
  else if (name === 'w:shd' && state.stack.length > 1)
    state.frames.set(own.place, attributes['w:fill'] ?? '')
  else if (name === 'w:vanish') for (const one of state.open.slice(-1)) one.isHidden = true
  if (/^w:(ins|moveTo)$/.test(name)) state.inserted += 1
  if (/^w:(del|moveFrom)$/.test(name)) state.deleted += 1
  if (/^w:(t|delText)$/.test(name)) state.isText = true
  say(state, signs[name] ?? '')
}

function closed(state: State, name: string): void {
  if (/^w:(tbl|tr|tc|footnote|comment|txbxContent)$/.test(name)) state.stack.pop()
  if (/^w:(ins|moveTo)$/.test(name)) state.inserted -= 1
  if (/^w:(del|moveFrom)$/.test(name)) state.deleted -= 1
  if (/^w:(t|delText)$/.test(name)) state.isText = false
  if (name !== 'w:p') return
  const done = state.open.pop()
  if (done) state.paragraphs.set(done.place, done)
}

type Maps = Pick<State, 'paragraphs' | 'frames'>

/** Reads one part; a paragraph's place is counted from `start`, or from the note that it stands in. */
function readPart(xml: string, start: string, maps: Maps): void {
  const state: State = {
    ...maps,
    stack: [frameAt(start)],
    open: [],
    inserted: 0,
    deleted: 0,
    isText: false,
  }
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    opened(state, name, attributes)
  })
  parser.on('text', (text) => {
    if (state.isText) say(state, text.replaceAll('\u00A0', ' '))
  })
  parser.on('closetag', ({ name }) => {
    closed(state, name)
  })
  parser.write(xml).close()
}

/** Reads a document's file with nothing but an unpacker and a parser, as somebody who knows neither its maker nor our reader. */
export function readDocument(bytes: Uint8Array): Reading {
  const parts = unzipped(bytes)
  const [paragraphs, frames] = [new Map<string, Found>(), new Map<string, string>()]
  const read = (name: string, start: string): void => {
    const xml = parts.get(`word/${name}`)
    if (xml) readPart(xml, start, { paragraphs, frames })
  }
  read('document.xml', '')
  read('header1.xml', 'header1')
  read('footer1.xml', 'footer1')
  read('footnotes.xml', '')
  read('comments.xml', '')
  return { paragraphs, frames, parts }
}

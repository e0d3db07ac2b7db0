import type { Block, ChartLine, Paper } from '../schema.ts'
import { attribute, element, escaped, languageTag } from './markup.ts'

type Chart = Extract<Block, { readonly kind: 'chart' }>

/** The charts of a paper, in the order in which they are read; each is a part of its own. */
export const chartsOf = ({ sections }: Paper): readonly Chart[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap(chartsIn))

function chartsIn(block: Block): readonly Chart[] {
  if (block.kind === 'pair') return [...block.left, ...block.right].flatMap(chartsIn)
  return block.kind === 'chart' ? [block] : []
}

/** As broad as the text, in EMU, and flat. */
const [breadth, height] = [6080000, 1620000]
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** The place of a chart in the text (ISO 29500-1 20.4.2.8), with its description for whoever does not see it. */
export function chartFrame(paper: Paper, chart: Chart, relation: string): string {
  const place = chartsOf(paper).indexOf(chart) + 1
  const told = attribute('descr', chart.description)
  return `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${breadth}" cy="${height}"/><wp:docPr id="${place}"${attribute('name', `Chart ${place}`)}${told}/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" r:id="${relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}

/** One ink: a line with dots, a dashed path, a diamond. A copier loses nothing. */
const looks: Readonly<Record<ChartLine['kind'], { line: string; marker: string; says: boolean }>> =
  {
    observed: { line: lineOf('1A1A1A', 19050), marker: markerOf('circle'), says: true },
    path: {
      line: lineOf('565D64', 12700, '<a:prstDash val="dash"/>'),
      marker: '<c:marker><c:symbol val="none"/></c:marker>',
      says: false,
    },
    target: { line: '<a:ln><a:noFill/></a:ln>', marker: markerOf('diamond'), says: true },
  }

function lineOf(colour: string, width: number, more = ''): string {
  return `<a:ln w="${width}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>${more}</a:ln>`
}

function markerOf(symbol: string): string {
  const fill = '<a:solidFill><a:srgbClr val="1A1A1A"/></a:solidFill>'
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="7"/><c:spPr>${fill}${lineOf('1A1A1A', 9525)}</c:spPr></c:marker>`
}

const set = (name: string, value: string | number): string =>
  `<c:${name}${attribute('val', String(value))}/>`

const numbers = (all: readonly (string | number)[]): string =>
  `<c:numLit><c:formatCode>General</c:formatCode>${set('ptCount', all.length)}${all
    .map((one, place) => `<c:pt idx="${place}"><c:v>${one}</c:v></c:pt>`)
    .join('')}</c:numLit>`

/** Letters of 9 points. */
const letters =
  '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr/></a:p></c:txPr>'

/** A line of the drawing (ISO 29500-1 21.2.2.167): its values stand in it, beside no workbook. */
function seriesOf({ kind, name, points }: ChartLine, place: number, format: string): string {
  const { line, marker, says } = looks[kind]
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize']
    .map((one) => set(`show${one}`, one === 'Val' ? 1 : 0))
    .join('')
  const labels = says
    ? `<c:dLbls>${format}<c:spPr><a:noFill/></c:spPr>${letters}${set('dLblPos', 't')}${shown}</c:dLbls>`
    : ''
  return element(
    'c:ser',
    [
      set('idx', place),
      set('order', place),
      `<c:tx><c:v>${escaped(name)}</c:v></c:tx>`,
      `<c:spPr>${line}</c:spPr>`,
      marker,
      labels,
      `<c:xVal>${numbers(points.map(({ year }) => year))}</c:xVal>`,
      `<c:yVal>${numbers(points.map(({ value }) => value))}</c:yVal>`,
      set('smooth', 0),
    ].join(''),
  )
}

interface Axis {
  readonly id: number
  readonly crosses: number
  readonly at: 'b' | 'l'
  readonly scale: string
  readonly format: string
  readonly rest: string
}

const axisOf = ({ id, crosses, at, scale, format, rest }: Axis): string =>
  `<c:valAx>${set('axId', id)}<c:scaling>${set('orientation', 'minMax')}${scale}</c:scaling>${set('delete', 0)}${set('axPos', at)}${format}${set('majorTickMark', 'out')}${set('minorTickMark', 'none')}${set('tickLblPos', 'low')}<c:spPr>${lineOf('565D64', 6350)}</c:spPr>${letters}${set('crossAx', crosses)}${set('crosses', 'min')}${rest}</c:valAx>`

/** A chart as a part of the document (ISO 29500-1 14.2.1), drawn by the program that opens it. */
export function chartPart({ language }: Paper, { drawing: drawn }: Chart): string {
  const years = drawn.lines.flatMap(({ points }) => points.map(({ year }) => year))
  const [first, last] = [Math.floor(Math.min(...years)), Math.ceil(Math.max(...years))]
  // Each tick stands at a whole year, so the axis begins and ends at one.
  const step = Math.max(1, Math.ceil((last - first) / 7))
  const unit = drawn.isPercent ? 'General" %"' : 'General'
  const format = `<c:numFmt${attribute('formatCode', unit)} sourceLinked="0"/>`
  const all = drawn.lines.map((line, place) => seriesOf(line, place, format)).join('')
  const across = axisOf({
    id: 1,
    crosses: 2,
    at: 'b',
    scale: set('max', last + 1) + set('min', first - 1),
    format: '<c:numFmt formatCode="0" sourceLinked="0"/>',
    rest: set('majorUnit', step),
  })
  const up = axisOf({ id: 2, crosses: 1, at: 'l', scale: '', format, rest: '' })
  const plot = `<c:plotArea><c:layout/><c:scatterChart>${set('scatterStyle', 'lineMarker')}${set('varyColors', 0)}${all}${set('axId', 1)}${set('axId', 2)}</c:scatterChart>${across}${up}</c:plotArea>`
  const legend = `<c:legend>${set('legendPos', 'r')}${set('overlay', 0)}${letters}</c:legend>`
  const title = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900" b="1"/></a:pPr><a:r><a:rPr${attribute('lang', languageTag(language))} sz="900" b="1"/><a:t>${escaped(drawn.title)}</a:t></a:r></a:p></c:rich></c:tx>${set('overlay', 0)}</c:title>`
  const chart = `${title}${set('autoTitleDeleted', 0)}${plot}${legend}${set('plotVisOnly', 1)}${set('dispBlanksAs', 'gap')}`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main">${set('date1904', 0)}${set('lang', languageTag(language))}${set('roundedCorners', 0)}<c:chart>${chart}</c:chart></c:chartSpace>`
}

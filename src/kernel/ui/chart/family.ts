import { chartFile } from './chart-file.ts'
import { lineChart } from './line-chart.ts'
import { multiples, multiplesFile } from './multiples.ts'

/** A series as a drawing: on a page, as a file of its own, several side by side. */
export const chart = {
  line: lineChart,
  file: chartFile,
  parts: multiples,
  partsFile: multiplesFile,
} as const

export { dimensionsOf, partsChart } from './parts-chart.ts'
export { breaksOf, coveredWords, seriesChart, titleOf } from './series-chart.ts'

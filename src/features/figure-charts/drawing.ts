export { dimensionsOf, partsChart } from './parts-chart.ts'
export { breaksOf, coveredWords, followedBy, seriesChart, titleOf } from './series-chart.ts'

import type { Say } from '#kernel/i18n'
import { words, type Examples } from '../example.ts'
import type { LineChart } from './chart.ts'
import { lineChart } from './line-chart.ts'
import { multiples } from './multiples.ts'
import { bandChart, courts, cutChart, gapChart, longChart, monthsChart } from './samples.ts'

/** The golden series of the methods: 9 % in 2024 on the way to 20 % in 2030, with a break in 2027. */
export const goldenChart = (say: Say): LineChart => ({
  say,
  id: 'golden',
  unit: 'percent',
  title: words(say, 'Women among head coaches, per cent', 'Kvinder blandt cheftrænere, procent'),
  note: words(
    say,
    '31 December each year. Diamonds are milestones; the square is another figure, for comparison.',
    '31. december hvert år. Rudeformede mærker er delmål; firkanten er et andet tal til sammenligning.',
  ),
  description: words(
    say,
    'Observed: 9 % in 2024, 10 % in 2025, 8 % in 2026, then a break, 14.5 % in 2027 and 16 % in 2028. The straight path runs to 20 % in 2030.',
    'Målt: 9 % i 2024, 10 % i 2025, 8 % i 2026, så et brud, 14,5 % i 2027 og 16 % i 2028. Den lige vej går til 20 % i 2030.',
  ),
  observed: [
    { period: '2024', value: '9' },
    { period: '2025', value: '10' },
    { period: '2026', value: '8' },
    { period: '2027', value: '14.5' },
    { period: '2028', value: '16' },
  ],
  path: { from: { period: '2024', value: '9' }, to: { period: '2030', value: '20' } },
  target: { period: '2030', value: '20' },
  milestones: [
    { period: '2027', value: '14.5' },
    { period: '2029', value: '18.2' },
  ],
  comparisons: [
    {
      period: '2024',
      value: '21.1',
      label: words(say, 'women among all coaches', 'kvinder blandt alle trænere'),
    },
  ],
  breaks: [
    {
      from: '2027',
      text: words(say, 'break: substitutes counted from 2027', 'brud: vikarer tælles med fra 2027'),
    },
  ],
  ends: { period: '2029', text: words(say, 'plan ends 2029', 'planen slutter 2029') },
})

export const examples: Examples = {
  id: 'chart',
  name: { en: 'Charts', da: 'Diagrammer' },
  list: (say) => [
    {
      name: words(
        say,
        'A series with a path, a target and a break',
        'En serie med vej, måltal og brud',
      ),
      markup: lineChart(goldenChart(say)),
    },
    {
      name: words(say, 'One value and a target', 'Én værdi og et måltal'),
      markup: lineChart({
        say,
        id: 'single',
        unit: 'percent',
        title: words(say, 'Women on the board, per cent', 'Kvinder i bestyrelsen, procent'),
        description: words(
          say,
          '20 % on 1 January 2024; target 40 % at the end of 2028.',
          '20 % 1. januar 2024; måltal 40 % ved udgangen af 2028.',
        ),
        observed: [{ period: '2024-01-01', value: '20' }],
        path: {
          from: { period: '2024-01-01', value: '20' },
          to: { period: '2028-12-31', value: '40' },
        },
        target: { period: '2028-12-31', value: '40' },
      }),
    },
    {
      name: words(say, 'Two values, no target', 'To værdier, intet måltal'),
      markup: lineChart({
        say,
        id: 'amounts',
        title: words(say, 'Spent on courts, million kroner', 'Brugt på baner, mio. kr.'),
        description: words(
          say,
          '2,100 in 2022 and 3,300 in 2024.',
          '2.100 i 2022 og 3.300 i 2024.',
        ),
        observed: [
          { period: '2022', value: '2100' },
          { period: '2024', value: '3300' },
        ],
      }),
    },
    {
      name: words(say, 'A year without a figure', 'Et år uden tal'),
      markup: lineChart(gapChart(say)),
    },
    {
      name: words(say, 'A range that is aimed at', 'Et interval, der sigtes mod'),
      markup: lineChart(bandChart(say)),
    },
    {
      name: words(say, 'Values close together', 'Værdier tæt på hinanden'),
      markup: lineChart(cutChart(say)),
    },
    {
      name: words(say, 'Months of one year', 'Måneder i ét år'),
      markup: lineChart(monthsChart(say)),
    },
    {
      name: words(say, 'More values than can be seen', 'Flere værdier, end der kan ses'),
      markup: lineChart(longChart(say)),
    },
    {
      name: words(say, 'Several series over the same axes', 'Flere serier over de samme akser'),
      markup: multiples(courts(say)),
    },
  ],
}

import { parsePeriod } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import { words } from '../example.ts'
import type { ChartPoint } from './canvas.ts'
import type { LineChart } from './chart.ts'
import type { Multiples } from './multiples.ts'

const points = (all: Readonly<Record<string, string>>): readonly ChartPoint[] =>
  Object.entries(all).flatMap(([text, value]) => {
    const period = parsePeriod(text)
    return period ? [{ period, value }] : []
  })

/** A year without a figure: the line is not drawn across it. */
export const gapChart = (say: Say): LineChart => ({
  say,
  id: 'gap',
  unit: 'percent',
  title: words(say, 'Girls among juniors, per cent', 'Piger blandt juniorer, procent'),
  description: words(
    say,
    '31 % in 2021, 33.5 % in 2022, nothing for 2023, 36 % in 2024 and 35.2 % in 2025.',
    '31 % i 2021, 33,5 % i 2022, intet for 2023, 36 % i 2024 og 35,2 % i 2025.',
  ),
  observed: points({ '2021': '31', '2022': '33.5', '2024': '36', '2025': '35.2' }),
  gaps: ['2023'],
})

/** A balance that is aimed at: between forty and sixty. */
export const bandChart = (say: Say): LineChart => ({
  say,
  id: 'band',
  unit: 'percent',
  title: words(say, 'Women on the committee, per cent', 'Kvinder i udvalget, procent'),
  description: words(
    say,
    '22 % in 2023, 33.3 % in 2024 and 45.5 % in 2025; the aim is 40 to 60 % to 2028.',
    '22 % i 2023, 33,3 % i 2024 og 45,5 % i 2025; målet er 40-60 % til 2028.',
  ),
  observed: points({ '2023': '22', '2024': '33.3', '2025': '45.5' }),
  band: {
    low: '40',
    high: '60',
    from: '2023',
    to: '2028',
    text: words(say, 'aim: 40–60 %', 'mål: 40–60 %'),
  },
})

/** Values close together far from zero: the axis says that it does not begin there. */
export const cutChart = (say: Say): LineChart => ({
  say,
  id: 'cut',
  unit: 'percent',
  title: words(say, 'Matches played to the end, per cent', 'Kampe spillet færdig, procent'),
  description: words(
    say,
    '97.1 % in 2022, 97.4 % in 2023, 96.9 % in 2024; target 98 % in 2027.',
    '97,1 % i 2022, 97,4 % i 2023, 96,9 % i 2024; måltal 98 % i 2027.',
  ),
  observed: points({ '2022': '97.1', '2023': '97.4', '2024': '96.9' }),
  target: { period: '2027', value: '98' },
  axisNote: (first) =>
    words(
      say,
      `The axis begins at ${first}, not at zero.`,
      `Aksen begynder ved ${first}, ikke ved nul.`,
    ),
})

/** Months of less than two years: the times are written as they are called. */
export const monthsChart = (say: Say): LineChart => ({
  say,
  id: 'months',
  title: words(say, 'New members each month', 'Nye medlemmer hver måned'),
  description: words(
    say,
    '12 in January 2025, 9 in February, 17 in March and 0 in April.',
    '12 i januar 2025, 9 i februar, 17 i marts og 0 i april.',
  ),
  observed: points({ '2025-01': '12', '2025-02': '9', '2025-03': '17', '2025-04': '0' }),
})

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** Thirty years of months: more than a drawing can show. */
export const longChart = (say: Say): LineChart => ({
  say,
  id: 'long',
  title: words(
    say,
    'Hours played each month, 1996 to 2025',
    'Spilletimer hver måned, 1996 til 2025',
  ),
  description: words(
    say,
    '360 values between 540 and 1,460; the last is 1,000.',
    '360 værdier mellem 540 og 1.460; den seneste er 1.000.',
  ),
  observed: Array.from({ length: 360 }, (_, index) => ({
    period:
      parsePeriod(`${1996 + Math.floor(index / 12)}-${twoDigits((index % 12) + 1)}`) ?? '1996',
    value: String(
      1000 + ((index * 7919) % 461) * (index % 2 === 0 ? 1 : -1) * (index === 359 ? 0 : 1),
    ),
  })),
})

/** The same for each of three courts, over the same axes. */
export const courts = (say: Say): Multiples => {
  const court = (name: string, all: Readonly<Record<string, string>>, description: string) => ({
    id: `court-${name.toLowerCase()}`,
    name: words(say, `Court ${name}`, `Bane ${name}`),
    observed: points(all),
    description,
  })
  return {
    say,
    title: words(
      say,
      'Women among coaches by court, per cent',
      'Kvinder blandt trænere efter bane, procent',
    ),
    unit: 'percent',
    head: words(say, 'Court', 'Bane'),
    target: { period: '2028', value: '40' },
    parts: [
      court('A', { '2023': '20', '2024': '24', '2025': '31' }, '20, 24, 31'),
      {
        ...court('B', { '2022': '35', '2023': '33', '2025': '38.5' }, '35, 33, –, 38.5'),
        gaps: ['2024'],
      },
      court('C', { '2025': '12' }, '12'),
    ],
  }
}

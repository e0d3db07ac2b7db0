import type { Head } from '#features/packages'

/** The head of an invented plan, for tests. */
export const headExample: Head = {
  id: 'montes-agua',
  kind: 'action-plan',
  version: 1,
  ancestors: [],
  jurisdiction: 'uy',
  timeZone: 'America/Montevideo',
  languages: ['es'],
  currency: 'UYU',
  period: { start: '2026-01-01', end: '2030-12-31' },
  title: { es: 'Plan inventado de montes y agua' },
  shortTitle: { es: 'Montes y agua' },
  summary: { es: 'Nada de lo que aquí se lee es real.' },
  publisher: 'magua',
  documents: [{ id: 'plan-2026', title: { es: 'Plan inventado' }, language: 'es' }],
  pillars: [{ id: 'agua', name: { es: 'Agua' } }],
  budget: null,
}

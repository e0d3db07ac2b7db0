import type { Sought } from './schema.ts'

const sought = (
  [commitment, part, from, to]: readonly [string, string, number, number],
  ours: string,
): Sought => ({
  commitment,
  kind: commitment.startsWith('n') ? 'running-text' : 'listed',
  place: { document: 'plan-2026', section: part, lines: [from, to], checked: 'machine' },
  ours,
})

/** What is looked for in the invented plan’s document, as the plan's package says it in our words. */
export const montesSought: readonly Sought[] = [
  sought(['c-1-01', 'Área 1', 31, 32], 'Plantar árboles nativos en las orillas'),
  sought(
    ['c-1-02', 'Área 1', 35, 35],
    'Proteger el monte de ribera que queda, que no se pierda más',
  ),
  sought(['c-2-01', 'Área 2', 66, 67], 'Agua potable en todas las escuelas rurales, cada escuela'),
  sought(['c-2-02', 'Área 2', 70, 71], 'Revisar los pozos cada año: mide la calidad y publica'),
  sought(['n-01', 'Área 1', 44, 44], 'Enseñar a cuidar el vivero: vecinas y vecinos aprenden'),
  sought(['n-02', 'Área 2', 80, 81], 'Contar cada año lo gastado en obras de agua'),
]

/** The invented plan's document, at the lines that its package names. */
const written: Readonly<Record<number, string>> = {
  1: '# PLAN DE MONTES Y AGUA',
  4: 'Un plan inventado para las pruebas.',
  20: '## Área 1. Montes a orillas de los arroyos',
  28: 'El servicio forestal:',
  31: '- **Plantará** cada año árboles nativos en las orillas de los arroyos,',
  32: '  con las escuelas rurales.',
  35: '- Procurará que no se pierda más monte de ribera.<sup>3</sup>',
  40: 'El vivero da trabajo a catorce familias.',
  44: 'Las vecinas y los vecinos aprenden a llevar el vivero por su cuenta.',
  60: '## Área 2. Agua potable en el campo',
  64: 'El ministerio:',
  66: '1. Se compromete a que cada escuela del campo tenga agua potable,',
  67: '   también en verano.',
  70: '2. Medirá cada año la calidad del agua de los pozos y publicará',
  71: '   lo que encuentre.',
  76: 'El agua no tiene dueño.',
  80: 'La mesa da a conocer cada año cuánto se',
  81: 'gastó en obras de agua.',
}

/** The lines of the document, from the first. */
export const montesLines: readonly string[] = Array.from(
  { length: 84 },
  (_, index) => written[index + 1] ?? '',
)

export const bytesOf = (lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(lines.join('\n'))

/** The document with one text for another. */
export const changed = (from: string, to: string): Uint8Array =>
  bytesOf(montesLines.map((line) => line.replace(from, to)))

/** What stands there, word for word. */
export const montesWords = {
  'c-1-01':
    'Plantará cada año árboles nativos en las orillas de los arroyos, con las escuelas rurales.',
  'c-1-02': 'Procurará que no se pierda más monte de ribera.³',
  'c-2-01': 'Se compromete a que cada escuela del campo tenga agua potable, también en verano.',
  'c-2-02': 'Medirá cada año la calidad del agua de los pozos y publicará lo que encuentre.',
  'n-01': 'Las vecinas y los vecinos aprenden a llevar el vivero por su cuenta.',
} as const

import type { PlanDocument } from './schema.ts'

const tags: Readonly<Record<string, string>> = { da: 'da-DK', en: 'en-GB' }

/** A language as Word names it; one that it is not told of, by its code alone. */
export const tagOf = (language: string): string => tags[language] ?? language

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What the document says of itself: its title, its language, when it was made by the plan's own clock. */
export function coreProperties({ title, status, language, madeAt }: PlanDocument): string {
  const at = madeAt.toISOString().replace(/\.\d+Z$/, 'Z')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(status)}</dc:subject><dc:creator>Varde</dc:creator><dc:language>${tagOf(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
}

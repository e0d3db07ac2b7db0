/** The language that most people of a country write, by its code of two letters; null for what is no country. */
export function languageOfRegion(region: string): string | null {
  if (!/^[a-z]{2}$/i.test(region)) return null
  return new Intl.Locale('und', { region: region.toUpperCase() }).maximize().language
}

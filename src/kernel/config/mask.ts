/** An address with its password hidden, and what its query may hide too. */
export const withoutPassword = (text: string): string =>
  text
    .replace(/^([a-z]+:\/\/[^:@/]*:).*@/, '$1***@')
    .replace(/([?&][^=&]*(?:pass|secret|key|token)[^=&]*=)[^&]*/gi, '$1***')

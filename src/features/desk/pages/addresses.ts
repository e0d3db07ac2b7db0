import type { Language } from '#kernel/i18n'

/** The code in a key of the register: `dk:mfa` → `mfa`. */
export const codeOf = (organisation: string): string => organisation.split(':')[1] ?? ''

/** Where the working pages of a plan stand, in one language. Links are made from here, never by hand. */
export function deskAddresses(language: Language, plan: string) {
  const home = `/${language}/plans/${plan}`
  const deeds = (organisation: string, round: string): string =>
    `${home}/organisations/${codeOf(organisation)}/rounds/${round}`
  /** An implementation plan has a page of its own; its deeds are a report's. */
  const report = (organisation: string, round: string): string =>
    deeds(organisation, round).replace('/rounds/implementation-plan-', '/implementation-plans/')
  return {
    front: home,
    search: `${home}/search`,
    keyboard: `${home}/keyboard`,
    rounds: `${home}/rounds`,
    meetings: `${home}/meetings`,
    received: `${home}/received`,
    pack: `${home}/pack`,
    newRound: `${home}/rounds/new`,
    round: (code: string): string => `${home}/rounds/${code}`,
    desk: (organisation: string): string => `${home}/organisations/${codeOf(organisation)}/desk`,
    handOver: (organisation: string): string =>
      `${home}/organisations/${codeOf(organisation)}/hand-over`,
    commitment: (id: string): string => `${home}/commitments/${id}`,
    evidence: (fact: string): string => `${home}/evidence/${fact}`,
    report,
    /** Where a text stands line by line, to be asked about. */
    asking: deeds,
    /** A page or a deed of a report: `sign`, `publish`, `lines/c-1-01/conflict`. */
    of: (organisation: string, round: string, path: string): string =>
      `${deeds(organisation, round)}/${path}`,
    line: (organisation: string, round: string, commitment: string): string =>
      `${deeds(organisation, round)}/lines/${commitment}`,
    plans: (organisation: string): string =>
      `${home}/organisations/${codeOf(organisation)}/implementation-plans`,
    figures: (organisation: string): string =>
      `${home}/organisations/${codeOf(organisation)}/figures`,
    /** Where a list of figures is written; its deeds are a report's. */
    figuresOn: (organisation: string, indicator: string): string =>
      `${home}/organisations/${codeOf(organisation)}/figures/${indicator}`,
    allCoverage: `${home}/coverage`,
    coverage: (period: string): string => `${home}/coverage/${period.replace('/', '-')}`,
  }
}

export type DeskAddresses = ReturnType<typeof deskAddresses>

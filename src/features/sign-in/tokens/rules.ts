/** For how many days a token may be made. */
export const tokenDays = [30, 90, 365] as const

/** At most this many tokens of one account open at a time. */
export const mostTokens = 20

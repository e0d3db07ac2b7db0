/** What an authority can say of a commitment. */
export type Status = 'not-started' | 'on-track' | 'at-risk' | 'delayed' | 'done' | 'stopped'

/** The features, each using only those before it. Read by app.ts and by the law on imports. */
export const featureOrder = [
  'organisations',
  'people',
  'sign-in',
  'invitations',
  'records',
  'disclosure',
  'packages',
  'plans',
  'indicators',
  'rounds',
  'reporting',
  'publication',
  'governance',
  'search',
  'portal',
  'exercise',
] as const

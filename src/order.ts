/** The features, each using only those before it. Read by app.ts and by the law on imports. */
export const featureOrder = [
  'organisations',
  'people',
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

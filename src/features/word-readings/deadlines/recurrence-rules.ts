/** How often something comes back, in the words people use for it. */
const words: readonly (readonly [code: string, pattern: RegExp])[] = [
  [
    'twice-a-year',
    /halvårlig|hvert halve? ?år|hvert halvår|(?:to|2) (?:gange|\p{Ll}+) (?:om året|årligt)|twice a year|half[- ]yearly|semi-?annual|every six months|biannual/iu,
  ],
  [
    'quarterly',
    /kvartalsvis|kvartårlig|hvert kvartal|hver tredje måned|quarterly|every quarter|each quarter/iu,
  ],
  ['every-two-years', /hvert andet år|hvert 2\. år|every (?:two years|second year)|biennial/iu],
  ['monthly', /månedlig|hver måned|monthly|every month|each month/iu],
  ['weekly', /ugentlig|hver uge|weekly|every week|each week/iu],
  [
    'annual',
    /(?<!halv|kvart)(?<!\p{L})årlig|hvert år|begge år|alle årene|en gang om året|én gang om året|pr\. år|annual|yearly|every year|each year|both years|once a year|per year/iu,
  ],
]

/** The code of how often something is said to happen; null where nothing says so. */
export const recurrenceIn = (text: string): string | null =>
  words.find(([, pattern]) => pattern.test(text))?.[0] ?? null

/** The same in an activity's own text, where a meeting's name tells it too: `årsmøde`. */
export const recurrenceOfDeed = (text: string): string | null =>
  recurrenceIn(text) ??
  (/(?<!\p{L})års(?:møde|konference|rapport|seminar)/iu.test(text) ? 'annual' : null)

const always =
  /løbende|kontinuerlig|fortløbende|hele (?:plan)?perioden|i hele planens|hele året|permanent|on-?going|continuous|throughout|rolling|all year/iu

/** Whether something is said to go on all the time. */
export const isOngoing = (text: string): boolean => always.test(text)

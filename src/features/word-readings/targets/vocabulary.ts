import type { Comparator } from '../schema.ts'

/** Words before a number that say how it is compared. */
export const comparators: readonly (readonly [Comparator, string])[] = [
  ['>=', 'mindst|minimum|min\\.|ikke under|at least|no (?:fewer|less) than|≥|>='],
  ['<=', 'højst|maks(?:imalt|imum)?\\.?|op til|at most|no more than|up to|max(?:imum)?\\.?|≤|<='],
  ['>', 'over|mere end|flere end|more than|above|>'],
  ['<', 'under|mindre end|færre end|less than|fewer than|below|<'],
]

export const about = 'ca\\.|cirka|omkring|omtrent|about|around|approx(?:\\.|imately)'

/** Units by the words for them. */
export const units: readonly (readonly [unit: string, pattern: string])[] = [
  ['percentage-points', 'procentpoint|pct\\.?[- ]?point|percentage points?|pp\\.?'],
  ['percent', '%|pct\\.?|procent|percent|per cent'],
  ['dkk', '(?:mio\\. |mia\\. )?kr\\.?|DKK'],
  ['months', 'måneder|måned|mdr\\.?|months?'],
  ['weeks', 'uger|weeks?'],
  ['days', 'hverdage|arbejdsdage|dage|days?'],
  ['hours', 'timer|hours?'],
]

const danish =
  'nul én to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve'.split(
    ' ',
  )
const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/** Other ways of writing the words for numbers. */
export const otherNumberWords: Readonly<Record<string, string>> = { ét: 'én', éen: 'én', èn: 'én' }

/** Whole tens written as words. */
export const tensWritten: Readonly<Record<'da' | 'en', Readonly<Record<string, number>>>> = {
  da: {
    tredive: 30,
    fyrre: 40,
    halvtreds: 50,
    tres: 60,
    halvfjerds: 70,
    firs: 80,
    halvfems: 90,
    hundrede: 100,
  },
  en: { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
}

/** Numbers written as words. Danish `to` and English `to` are told apart by the language. */
export const numberWords = { da: danish, en: english } as const

/** Parts of a whole as percentages, with one decimal at most. */
export const fractions: readonly (readonly [pattern: RegExp, value: string | null])[] = [
  [/(?<!\p{L})(?:to tredjedele|two thirds)(?!\p{L})/iu, '66.7'],
  [/(?<!\p{L})(?:en|én)? ?tredjedel(?!\p{L})|(?<!\p{L})(?:one|a) third(?!\p{L})/iu, '33.3'],
  [/(?<!\p{L})(?:tre fjerdedele|three[- ]quarters)(?!\p{L})/iu, '75'],
  [/(?<!\p{L})(?:en|én) fjerdedel(?!\p{L})|(?<!\p{L})(?:one|a) quarter of(?!\p{L})/iu, '25'],
  [/(?<!\p{L})(?:fire femtedele|four fifths)(?!\p{L})/iu, '80'],
  [/(?<!\p{L})(?:tre femtedele|three fifths)(?!\p{L})/iu, '60'],
  [/(?<!\p{L})(?:to femtedele|two fifths)(?!\p{L})/iu, '40'],
  [/(?<!\p{L})(?:(?:en|én) femtedel|hver femte|(?:one|a) fifth|every fifth)(?!\p{L})/iu, '20'],
  [/(?<!\p{L})(?:(?:en|én) tiendedel|hver tiende|(?:one|a) tenth|every tenth)(?!\p{L})/iu, '10'],
  [/(?<!\p{L})(?:hver fjerde|every fourth)(?!\p{L})/iu, '25'],
  [/(?<!\p{L})(?:hver tredje|every third)(?!\p{L}| måned| month)/iu, '33.3'],
  [/(?<!\p{L})(?:halvdelen|half of)(?!\p{L})/iu, '50'],
]

/** How many times what it was something is to be: `fordobles`. */
export const multiples: readonly (readonly [pattern: RegExp, times: number])[] = [
  [
    /(?<!\p{L})(?:fordobl\p{L}*|dobbelt så \p{L}+|doubl(?:e|ed|es|ing)|twice as \p{L}+)(?!\p{L})/iu,
    2,
  ],
  [/(?<!\p{L})(?:tredobl\p{L}*|tripl(?:e|ed|es|ing))(?!\p{L})/iu, 3],
  [/(?<!\p{L})(?:firedobl\p{L}*|quadrupl\p{L}+)(?!\p{L})/iu, 4],
  [/(?<!\p{L})(?:halver(?:e|es|et|ing|ingen)|halv(?:ed|es|ing))(?!\p{L})/iu, 0.5],
]

/** What holds for each of them is a hundred per cent. */
export const universal =
  /(?<!\p{L})(?:alle(?: de)?|samtlige|all(?: the)?|every|hver(?:t)? (?:eneste|enkelt))(?!\p{L})/iu

/** `Alle fire`, `all 14`: the whole of something that is counted. */
export const allOfNumber =
  /^(?:alle|samtlige|all)\s+(?:de\s+|the\s+)?(?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})/iu

const doneWords =
  'ja|yes|udarbejdet|gennemført|afholdt|holdt|godkendt|vedtaget|indsendt|sendt|forelagt|foreligger|ligger|afsluttet|oprettet|etableret|offentliggjort|drøftet|delt|indført|igangsat|udpeget|underskrevet|besat|leveret|udgivet|lanceret|udviklet|færdig|færdiggjort|gennemgået|ibrugtaget|i drift|klar|udsendt|indarbejdet|testet|afprøvet|aftalt|afklaret|åben|nedsat|ansat|optaget|udrullet|fastlagt|fastsat|iværksat|trykt|oversat|tilgængelig|købt|indkøbt|anskaffet|åbnet|skrevet|bygget|valgt|ændret|besluttet|udvidet|indgået|kortlagt|beskrevet|fremlagt|forankret|taget i brug|sat i gang|meldt ud|completed|developed|adopted|approved|published|held|established|in place|launched|delivered|updated|submitted|signed|conducted|finali[sz]ed|tested|evaluated|appointed|drafted|operational|done|available|issued|introduced|set up|discussed|agreed|presented|reviewed|recruited|implemented'
/** Words that say that something is done. */
export const done = new RegExp(`(?<!\\p{L})(?:${doneWords}|\\p{L}{4,}eret)(?!\\p{L})`, 'iu')
export const doneFirst = new RegExp(`^(?:er |is )?(?:${doneWords}|\\p{L}{4,}eret)(?!\\p{L})`, 'iu')
export const doneLast = new RegExp(
  `(?<!\\p{L})(?:${doneWords}|\\p{L}{4,}eret)(?:\\s+(?:rettidigt|til tiden|on time))?[\\s.]*$`,
  'iu',
)

/** Words that sound like a target and cannot be checked. */
export const vague =
  /(?<!\p{L})(?:rettidig(?:t)?|flere|øget|øges|forbedret|styrket|bedre|større|højere|tilfredsstillende|passende|relevant(?:e)?|så vidt muligt|where possible|as appropriate|improved|strengthened|increased|timely|more)(?!\p{L})/iu

export const longRun = /på (?:længere|lang|lidt længere) sigt|in the long(?:er)? (?:term|run)/iu

/** A rate by the year has no day when it is reached. */
export const perYear =
  /(?<!\p{L})(?:om året|pr\. år|per år|årligt|hvert år|per year|a year|per annum|annually|each year|yearly)(?!\p{L})/iu

/** `før afrejse`: due when something else happens. */
export const beforeEvent =
  /(?<!\p{L})(?:før|inden|forud for|efter|before|prior to|after)\s+(?!for(?!\p{L})|udgangen|årets|den\s+\d)\p{Ll}{3,}/u

/** `inden forårsmødet`: it waits for an event that has no day here. */
export const waiting =
  /(?<!\p{L})(?:inden|før|forud for|senest ved|before|prior to)\s+(?!for(?!\p{L})|udgangen|årets|den\s+\d)\p{Ll}{3,}(?:\s\p{Ll}+)?/iu

export const baselineLabel =
  /(?<!\p{L})(?:baseline(?: \(?\d{4}\)?)?|udgangspunkt(?:et)?|startværdi|nuværende niveau|udgangsniveau|starting point|current level)\s*(?::|–|-|=|er(?!\p{L})|is(?!\p{L})|var(?!\p{L})|was(?!\p{L})|(?=fastlægges|opgøres|fastsættes|etableres|to be|will be|i \d{4}|in \d{4}|\d|(?:nul|én|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?!\p{L})))\s*/iu

/** `fra 9 % i 2024 til 20 %`, `fra 3 i dag til 6`, `from 12 to 20 per cent`. */
export const fromTo =
  /(?<!\p{L})(?:fra|from)\s+(?<from>.+?(?:(?:19|20)\d{2}\)?|\s(?:i dag|nu|today|now)))\s+(?:til|to)\s+(?<to>.+)$/iu
export const fromToBare =
  /(?<!\p{L})(?:fra|from)\s+(?<from>\d[\d.,]*(?:\s*(?:pct\.?|%|procent|per ?cent))?)\s+(?:til|to)\s+(?<to>(?:mindst |at least )?\d[\d.,]*(?!\.?\s*(?:års?|years?)(?!\p{L})).*)$/iu

/** Words that say what is wanted, and not how it is. */
export const obliging =
  /(?<!\p{L})(?:skal|bør|mål|målet|måltal\p{L}*|mindst|must|should|shall|target|goal|at least)(?!\p{L})/iu

export const toBeSet =
  /(?<!\p{L})(?:fastlægges|opgøres|fastsættes|etableres|måles|kortlægges|indhentes|to be (?:set|determined|established|measured|confirmed)|will be (?:set|determined|established|measured)|tbd|tbc|afventer|udestår)(?!\p{L})/iu
export const notMeasured =
  /(?<!\p{L})(?:ikke (?:opgjort|målt|kendt|tilgængelig)|ukendt|kendes ikke|foreligger ikke|ingen(?: data)?|not (?:measured|available|known)|unknown|none|no data|n\/a)(?!\p{L})/iu

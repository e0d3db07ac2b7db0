/** What the words for a status mean among Varde's; null where they mean none of them surely. */
export const statusWords: readonly (readonly [value: string | null, pattern: RegExp])[] = [
  [
    'not-started',
    /^(?:endnu )?(?:ikke (?:påbegyndt|startet|begyndt|igangsat|iværksat|indledt)|not (?:yet )?(?:started|begun|initiated))(?: endnu)?$/iu,
  ],
  [
    'delayed',
    /^(?:er )?(?:forsinket|bagud|efter tidsplanen|delayed|behind(?: schedule)?|overdue|late)$/iu,
  ],
  [
    'done',
    /^(?:er )?(?:afsluttet|gennemført|færdig|færdiggjort|udført|opfyldt|fuldført|completed?|done|finished|implemented|achieved)$/iu,
  ],
  [
    'stopped',
    /^(?:er )?(?:stoppet|indstillet|opgivet|udgået|bortfaldet|annulleret|aflyst|cancell?ed|stopped|discontinued|abandoned|dropped)$/iu,
  ],
  ['at-risk', /^(?:er )?(?:i risiko|risiko for forsinkelse|udfordret|truet|at risk|in danger)$/iu],
  [
    'on-track',
    /^(?:er )?(?:følger (?:planen|tidsplanen)|efter planen|som planlagt|på sporet|i god gænge|planmæssig(?:t)?|on track|on schedule|as planned|on target)$/iu,
  ],
]

/** The colours of a traffic light. */
export const lights: readonly (readonly [light: 'green' | 'yellow' | 'red', pattern: RegExp])[] = [
  ['green', /^(?:grøn|grønt|green)$/iu],
  ['yellow', /^(?:gul|gult|orange|yellow|amber)$/iu],
  ['red', /^(?:rød|rødt|red)$/iu],
]

/** What a legend says a colour means, where it says it with none of the words for a status. */
export const deviations: readonly (readonly [value: string, pattern: RegExp])[] = [
  [
    'on-track',
    /følger|efter planen|som planlagt|ingen afvigelse|on track|as planned|no deviation/iu,
  ],
  ['at-risk', /mindre afvigelse|risiko|minor deviation|some delay|at risk|lettere/iu],
  [
    'delayed',
    /(?:væsentlig|større|stor|alvorlig) afvigelse|forsink|major deviation|significant|delay|bagud/iu,
  ],
  ['not-started', /ikke (?:påbegyndt|startet|igangsat)|not started/iu],
  ['done', /afsluttet|gennemført|færdig|completed|done/iu],
  ['stopped', /stoppet|opgivet|udgået|stopped|cancelled/iu],
]

import type { House } from '#features/word-readings'

const infinitives = /^(?:(?:at |to )?)(?<word>\p{L}+(?:e|å))(?:[\s,]|$)/iu
const nouns = /(?:else|erne|ene|ende|ninge|mænde|ske|lige|somme|ede|tte|inde|iske|ive|ale|bare)$/iu
const noDeeds = new Set(
  'alle andre begge denne disse flere mange nogle ikke både inde ude kvinde kvinde nye gode ledere hele egne samme tre tredje fjerde the these those there here some'.split(
    ' ',
  ),
)
const deedsInLe =
  /^(?:samle|male|tale|indsamle|afstemme|udtale|anbefale|betale|udvikle|handle|forhandle|vejlede|inddrage|uddele|fordele|stille|opstille|fremstille|indstille|bestille|dele|måle|spille|ansætte|fastsætte|iværksætte|nedsætte|opsætte|oversætte|sætte|fortsætte|indsætte|lede|bede|udbede|forberede|uddanne|inkludere|sende|udsende|anvende|udvide|finde|binde|ende|invitere|skrive|drive|give|udgive|angive|beskrive)$/iu

const english =
  /^(?:to )?(?:develop|deliver|deploy|establish|conduct|organi[sz]e|hold|host|train|support|promote|strengthen|ensure|publish|review|update|create|launch|implement|provide|continue|increase|prepare|appoint|map|integrate|monitor|report|include|engage|adopt|build|carry out|collect|contribute|coordinate|design|draft|expand|finali[sz]e|fund|identify|improve|introduce|invite|lead|maintain|nominate|participate|pilot|present|produce|raise|recruit|revise|run|send|set up|share|submit|test|translate|work|advocate|analyse|analyze|assess|evaluate|facilitate|follow up|initiate|mainstream|roll out)(?!\p{L})/iu

/** Whether a text begins with what is to be done: `Gennemføre …`, `Develop …`. */
export function beginsWithDeed(text: string): boolean {
  if (english.test(text)) return true
  const word = infinitives.exec(text)?.groups?.['word']?.toLowerCase()
  if (word === undefined || word.length < 3 || noDeeds.has(word)) return false
  return deedsInLe.test(word) || !nouns.test(word)
}

const subject =
  /^(?<who>(?:\p{Lu}[\p{L}\d/-]*|departementet|ministeriet|styrelsen)(?:\s+(?:og|and|for|of|i|the|\p{Ll}+afdeling|afdeling|\p{Lu}[\p{L}\d/-]*)){0,6}?)(?:\s*\((?<short>\p{Lu}[\p{Lu}\d-]+)\))?\s+(?:vil |skal |will |shall |must )?(?<verb>\p{Ll}+(?:er|år|es|r|s))\s/u
/** `Sammen med Udenrigsministeriet øver INT …`: the subject stands behind its verb. */
const inverted =
  /^(?:sammen med|i samarbejde med|together with)\s.+?\s\p{Ll}+(?:er|år|r)\s(?<who>\p{Lu}[\p{Lu}\d/-]{1,9})\s/iu
/** `Inden den 1. maj 2028 udarbejder Personalestyrelsen (FPS) …`: so it does where the time stands first. */
const afterTime =
  /^(?:inden|senest|i løbet af|fra|ved|efter|i|by|before|from)\s[^.;]*?\d[^.;]*?(?:\.\s\p{Ll}+)?[^.;]*?\s\p{Ll}+(?:er|år|r)\s(?<who>\p{Lu}[\p{L}\d/-]*)(?:\s*\((?<short>\p{Lu}[\p{Lu}\d-]+)\))?\s/u
const states = new Set(
  'er var har havde bliver blev udgør kan findes is was has are were'.split(' '),
)
const noOwner =
  /^(?:en|et|to|tre|fire|fem|seks|nye|gode|danske|der|det|den|de|vi|alle|kvinder|mænd|flere|andelen|antallet|udsendte|medarbejdere|planen|målet|the|we|women|men|all)(?!\p{L})/iu
const answers =
  /(?:(?<one>\p{Lu}[\p{L}\d/ -]*?) (?:er|bliver|is|are) (?:hoved)?(?:ansvarlig|tovholder|responsible|lead))|(?:(?:ansvaret ligger hos|ansvarlig er|tovholder er|ledes af|led by|responsibility lies with) (?<two>\p{Lu}[\p{L}\d/-]*(?: \p{Lu}[\p{L}\d/-]*)*))|(?:\p{Lu}et(?:te)? sikrer (?<three>\p{Lu}[\p{L}\d/-]*(?:(?:, | og )\p{Lu}[\p{L}\d/-]*)*))/u

/** Who does something by the sentence that says it: its subject, where it is somebody known, or who is said to answer. */
export function ownerInSentence(text: string, house: House): string | null {
  const { one, two, three } = answers.exec(text)?.groups ?? {}
  const named = one ?? two ?? three
  if (named !== undefined) return named.trim()
  const behind = inverted.exec(text)?.groups?.['who']
  if (behind !== undefined) return behind
  const later = afterTime.exec(`${text.slice(0, 1).toLowerCase()}${text.slice(1)}`)?.groups
  if (later?.['who'] !== undefined) return knownShort(later['short'], house) ?? later['who']
  const { who, short, verb = '' } = subject.exec(text)?.groups ?? {}
  if (who === undefined || states.has(verb) || noOwner.test(who)) return null
  // `Male streger …` begins with a deed, though `streger` could be one.
  if (beginsWithDeed(text) && !house.units.has(who)) return null
  return knownShort(short, house) ?? who
}

const knownShort = (short: string | undefined, { explained }: House): string | undefined =>
  short !== undefined && explained.has(short) ? short : undefined

const deeds =
  '(?:indsatser|aktiviteter|initiativer|tiltag|handlinger|punkter)(?:ne)?|det følgende|(?:the )?(?:activities|actions)'
const forSection = new RegExp(
  `^(?:(?:ansvarlig|tovholder|ansvaret|responsible)(?: \\p{Ll}+)? for (?:alle |all )?(?:${deeds})(?!\\p{L})[^.]*? (?:er|ligger hos|is|are) (?<one>\\p{Lu}[^.,]*)|(?<two>\\p{Lu}[^.,]*?) (?:er ansvarlig|har ansvaret|is responsible) for (?:alle |all )?(?:${deeds})(?!\\p{L}))`,
  'iu',
)

/** Who answers for all that stands under a heading, by a sentence that says so: `Ansvarlig for indsatserne er HR.` */
export function ownerOfSection(text: string, house: House): string | null {
  const { one, two } = forSection.exec(text)?.groups ?? {}
  const who = (one ?? two)?.trim()
  if (who === undefined) return null
  const short = /\((?<short>\p{Lu}[\p{Lu}\d-]+)\)$/u.exec(who)?.groups?.['short']
  return short !== undefined && house.explained.has(short) ? short : who
}

/** Whether a sentence says that somebody will do something. */
export const announcesDeed = (text: string): boolean =>
  /^(?:andelen|antallet|the (?:share|number))\s[^.]*?\s(?:skal|should|must|øges|forøges|hæves|fordobles|reduceres|halveres|nedbringes|is (?:raised|doubled|reduced))\s/iu.test(
    text,
  ) ||
  /^(?:vi|we|der|ministeriet|styrelsen|departementet|the \p{L}+|\p{Lu}[\p{L}/-]+)\s+(?:vil|skal|will|shall|must)\s/iu.test(
    text,
  )

/** What parts those who contribute from the one who leads. */
export const contributing =
  /[\s,;.(–-]+(?:med |m\. )?(?:bidrag(?: fra| af|sydere)?|bidragende|bistand fra|bistået af|støtte fra|støttet af|støtte(?=\s*:)|inddragelse af|tilsyn ved|tilsyn af|under tilsyn af|contribut(?:ors?|ions? from|ing)|support(?:ed by| from|ing)?|supervised by|assisted by)(?!\p{L})\s*[:–-]?\s*/iu

/** What joins somebody to the one who leads, in an owner's cell and in running text. */
export const together =
  /(?:^|[\s,;(]+)(?:sammen med|i samarbejde med|i samråd med|i dialog med|together with|in cooperation with|in collaboration with|jointly with|along with|with)\s+/iu

/** Who leads, said in so many words. */
export const leading =
  /^(?:(?:hoved)?ansvarlig(?:e|t)?(?: enhed| kontor)?|tovholder|lead|leads|ledes af|ejer|owner|responsible(?: unit)?)\s*[:–-]\s*/iu

/** A remark that somebody leads: `HR (lead)`. */
export const leadRemark = /\s*\((?:lead|tovholder|ansvarlig|hovedansvarlig)\)\s*/giu
/** A remark that somebody contributes: `Kommunikation (bidrag)`. */
export const contributorRemark =
  /\s*\((?:bidrag|bidrager|bidragyder|support|contributor|støtte)\)\s*/giu

/** Names of those who stand outside the state's own houses. */
export const outside =
  /højskole|universitet|university|college|organisation(?:er|erne|s)?(?!\p{L})|forening|fagforbund|forbund|ngo|civilsamfund|civil society|kommune|municipalit|region(?:er|erne|s)(?!\p{L})|partner|operatør|operator|leverandør|konsulent|consult|fonden|foundation|forskere|research|institut|(?<!\p{L})(?:un|fn)(?: women|dp|icef|hcr)?(?!\p{L})|(?<!\p{L})(?:eu|nato|osce|frontex|unhcr|unfpa|undp|unicef)(?!\p{L})/iu

/** Words in the names of units. */
export const unitWords =
  /kontor|enhed|afdeling|center|centre|sekretariat|direktion|departement|skole|kreds|politi|division|department|office|unit|section|sektion|stab|koncern|mission|ambassade|embassy|representation|repræsentation|kommando|regiment|akademi|(?<!\p{L})(?:hr|jura|økonomi|kommunikation|personale|it|presse|ledelse|management|communications?|training|uddannelse)(?!\p{L})/iu

/** Units that have no names of their own: `centrene`, `alle afdelinger`, `all missions`. */
export const ownUnits =
  /^(?:alle |de |vores |all |the )*\p{Ll}*(?:centre(?:ne)?|enheder(?:ne)?|afdelinger(?:ne)?|kontorer(?:ne)?|kredse(?:ne)?|repræsentationer(?:ne)?|ambassader(?:ne)?|regimenter(?:ne)?|missions?|embassies|units|departments|departementet)$/u

/** `hr@ministry.example` */
export const mailLike = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/

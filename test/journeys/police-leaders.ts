import type { Hands } from './hands.ts'

/**
 * The extract as the police's register gives it: nine of twelve districts, six spellings of the sex, levels in two, a
 * no-break space, counts as text, a district that stands there twice. Women 52 of 479.
 */
const rows = [
  'Nordjylland|Leder 2|Kvinde|3',
  'Nordjylland|Leder 1|Kvinde|2',
  'Nordjylland|Leder 2|Mand|40',
  'Østjylland|Leder\u00a02|K|7',
  'Østjylland|Leder 2|M|50',
  'Midt- og Vestjylland|Leder 2|kv.|4',
  'Midt- og Vestjylland|Leder 2|Mand|44',
  'Sydøstjylland Politi|Leder 2|Female|4',
  'Sydøstjylland|Leder 2|mand|42',
  'Fyn|Leder 1|F|2',
  'Fyn|Ledere, niv. 2|F|4',
  'Fyns Politi|Ledere, niv. 2|Mænd|41',
  'Sydsjælland og Lolland-Falster|Leder 2|kvinder|4 ',
  'Sydsjælland og Lolland-Falster|Leder 2|MAND|44',
  'Midt- og Vestsjælland|Leder 2|Kvinde|5',
  'Midt- og Vestsjælland|Leder 2|Mand|39',
  'Midt og Vestsjællands Politi|Leder 2|Kvinde|5',
  'Midt og Vestsjællands Politi|Leder 2|Mand|39',
  'Nordsjælland|Leder 2|Kvinde|5',
  'Nordsjælland|Leder 2|Mand|43',
  'København|Leder 3|Kvinde|12',
  'København|Leder 3|Mand|84',
]

/** What lies on the clipboard when somebody has copied the extract. */
export const extract = ['Politikreds|Niveau|Køn|Antal ledere', ...rows]
  .map((row) => row.replaceAll('|', '\t'))
  .join('\n')

export const source = 'Politiets personaleregister, 31. marts 2027'

const link = ({ page }: Hands, name: string | RegExp) => page.getByRole('link', { name })
const button = ({ page }: Hands, name: string | RegExp) => page.getByRole('button', { name })

/** From the desk to the figures of the indicator, and there to where they are pasted. */
export async function openImport(hands: Hands): Promise<void> {
  await hands.click(link(hands, 'Tal').first())
  await hands.click(link(hands, 'Kvinder blandt politiledere').first())
  await hands.click(link(hands, 'Sæt tal ind, eller indlæs en fil'))
}

/** Marks and copies the extract in the spreadsheet, pastes it, says where it is from, and looks at it. */
export async function paste(hands: Hands): Promise<void> {
  const { page, tally } = hands
  tally.clicks += 1 // into the sheet
  tally.keys += 4 // all of it, and copied
  await hands.paste(page.getByLabel('Sæt ind fra jeres regneark'), extract)
  await hands.fill(page.getByLabel('Hvilken periode handler tallet om?'), '2027-Q1', 'new')
  await hands.fill(page.getByLabel('Hvor er det fra?'), source, 'new')
  await hands.click(button(hands, 'Læs og sammenlign'))
}

/** Answers what is asked: levels are added up, and the district that stands there twice counts once. */
export async function answer(hands: Hands): Promise<void> {
  const groups = hands.page.locator('#questions fieldset')
  while ((await groups.count()) > 0) {
    for (const group of await groups.all()) {
      const once = group.getByLabel(/én gang/)
      await hands.mark(
        ((await once.count()) > 0 ? once : group.getByLabel(/lægges sammen/)).first(),
      )
    }
    await hands.click(button(hands, 'Svar, og læs igen'))
  }
}

/** Writes what was looked through into the draft. */
export const write = (hands: Hands): Promise<void> =>
  hands.click(button(hands, /^Skriv \d+ tal i kladden/))

/** Sends the list for signature. */
export const sendList = (hands: Hands): Promise<void> =>
  hands.click(button(hands, 'Send til underskrift'))

import type { Paper, Words } from './index.ts'

const plain = (text: string): Words => [{ text }]
const value = (factId: string, text: string): Words => [{ text, shown: { factId, part: 'value' } }]

/** A long text of somebody, with lines of its own, in the paper's other language. */
export const ownWords =
  'Vi har fået flere kvindelige ansøgere, men færre er udnævnt, fordi tre kredse blev lagt sammen – og stillinger nedlagt.\nTalentforløbet har 46 % kvinder blandt deltagerne (“næsten halvdelen”), i grupper på 10/12 og e-læring.'

/** A paper with every kind of block. */
export const sample: Paper = {
  language: 'da',
  title: 'Kvinder, fred og sikkerhed: status for 2026',
  author: 'Udenrigsministeriet',
  root: '3f9a51c7e0d2884b19f6a7b35c0ed4f1726a90bd1e83c5f864a20b9d37ecc2e1',
  home: 'https://varde.example/da/plans/p/rounds/2027/snapshots/1',
  madeAt: new Date('2027-04-01T10:00:00Z'),
  day: [2027, 4, 1],
  warning: { word: 'ØVELSE', explained: 'Opdigtet historie.' },
  running: 'Kvinder, fred og sikkerhed',
  audience: 'Internt, til styregruppen',
  foot: 'Sagsnr. 2027-1182',
  pageWords: ['Side ', ' af '],
  cover: {
    kicker: plain('Styregruppen'),
    title: plain('Kvinder, fred og sikkerhed'),
    subtitle: plain('Status for 2026'),
    lead: plain('Papir til mødet 12. april 2027'),
    facts: [
      {
        label: 'Sagsnummer',
        words: [{ text: '2027-1182', shown: { factId: 'snapshot', part: 'case' } }],
      },
    ],
    contents: 'Indhold',
  },
  sections: [
    {
      title: 'På én side',
      breaks: true,
      blocks: [
        { kind: 'news', words: [{ text: 'Midtvejs er ' }, { text: '23', look: 'strong' }] },
        {
          kind: 'table',
          caption: 'Tal',
          columns: [
            { head: 'Tal', share: 3 },
            { head: 'Nu', share: 1, align: 'figure' },
          ],
          rows: [
            [plain('Kvinder blandt politiledere <script>'), value('leaf:17', '8,3\u00a0%')],
            [[{ text: 'Forsinket', mark: 'delayed' }], value('f-2', '−0,3')],
          ],
          foot: [plain('I alt'), plain('2')],
        },
        { kind: 'note', words: plain('51 af planens 54 tal har intet måltal.') },
      ],
    },
    {
      title: 'Rigspolitiet',
      breaks: false,
      blocks: [
        { kind: 'heading', words: plain('Med egne ord') },
        {
          kind: 'quotation',
          words: [{ text: ownWords, language: 'da', shown: { factId: 't-1', part: 'text' } }],
          says: [{ text: 'Underskrevet 27. februar 2027', look: 'quiet' }],
        },
        {
          kind: 'beside',
          label: [plain('1'), [{ text: 'Stoppet', mark: 'stopped' }]],
          title: plain('Et delmål for 2027'),
          lines: [plain('1. april er dagen.'), [{ text: 'Ejer: Rigspolitiet', language: 'da' }]],
          pen: ['som indstillet', 'ændret til:'],
        },
        {
          kind: 'pair',
          left: [{ kind: 'note', words: plain('Til venstre') }],
          right: [{ kind: 'words', words: value('f-3', '4 af 9') }],
        },
        { kind: 'words', words: plain('* ikke en liste, # ikke en overskrift') },
        {
          kind: 'chart',
          svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="240" height="100"><rect width="24" height="24"/></svg>',
          description: 'Linjediagram: 9 % i 2024, 8,3 % i 2026.',
          drawing: {
            title: 'Kvinder & ledelse',
            isPercent: true,
            lines: [
              {
                kind: 'observed',
                name: 'Indberettet',
                points: [
                  { year: 2024, value: '9' },
                  { year: 2026, value: '8.3' },
                ],
              },
              { kind: 'target', name: 'Måltal', points: [{ year: 2030, value: '20' }] },
            ],
          },
        },
      ],
    },
  ],
}

/** What the paper shows of facts, in its order. */
export const sampleShown = [
  { factId: 'snapshot', part: 'case', text: '2027-1182' },
  { factId: 'leaf:17', part: 'value', text: '8,3 %' },
  { factId: 'f-2', part: 'value', text: '−0,3' },
  { factId: 't-1', part: 'text', text: ownWords.replace('\n', ' ') },
  { factId: 'f-3', part: 'value', text: '4 af 9' },
]

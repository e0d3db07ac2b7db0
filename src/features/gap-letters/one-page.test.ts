import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { makePackPdf, makePackWord } from '#features/pack-papers'
import { letterPaper } from './paper.ts'
import type { Gap, Gaps } from './schema.ts'

const many = <One>(count: number, one: (nth: number) => One): readonly One[] =>
  Array.from({ length: count }, (_, nth) => one(nth))
const long = 'Gennemgå samtlige kønsopdelte faciliteter på alle indkvarteringssteder i hele landet '

/** Everything that a letter can say, each of it as long as it gets. */
const fullest: Gaps = {
  gaps: many(30, (nth): Gap => ({
    number: `${nth}.1.1.1`,
    title: long.repeat(3),
    needs: ['owner', 'date', 'target', 'baseline'],
    named: nth % 2 === 0 ? long : null,
  })),
  statuses: many(6, (nth) => ({ word: `I gang ${nth}`, numbers: many(12, (one) => `${one}.1.1`) })),
  doubled: many(3, (nth) => ({ number: `${nth}.1.1.1`, titles: [long, long] })),
  repeated: many(12, (nth) => ({
    number: `${nth}.2`,
    indicator: long,
    proposal: nth < 3 ? { name: { da: long }, shared: ['faciliteter', 'landet'] } : null,
  })),
  readSo: many(40, (nth) => ({
    number: `${nth}.3`,
    kind: 'deadline',
    written: `inden udgangen af ${long}`,
    readAs: '2027-06-30',
    why: nth % 3 === 0 ? 'text-box' : 'deadline-before-plan',
  })),
  good: { activities: 60, lacking: 42, complete: 12, measured: 9 },
}

/** The same with rows of one line: many rows are many lines between. */
const narrow: Gaps = {
  ...fullest,
  gaps: many(60, (nth): Gap => ({
    number: `${nth}`,
    title: 'Plante',
    needs: nth % 2 === 0 ? ['owner', 'date'] : ['date', 'target'],
    named: null,
  })),
  statuses: [],
  repeated: [],
}

const paperOf = (gaps: Gaps) =>
  letterPaper(speaker('da'), {
    gaps,
    about: {
      name: 'udlaendingestyrelsen-implementeringsplan-2027-udkast-2-rettet-igen.docx',
      receivedOn: '2027-03-01',
      open: { refused: 42, guessed: 117 },
    },
    authority: 'Udlændinge- og Integrationsministeriet',
    period: '2026–2027',
    author: 'Kvinder, fred og sikkerhed',
    sender: 'Karen Kompas med et langt efternavn',
    caseNumber: 'UM 2027-0417-118 / 4711',
    replyBy: '2027-03-19',
    madeAt: new Date('2027-03-05T10:00:00Z'),
    today: '2027-03-05',
    isExercise: true,
    home: 'https://varde.udenrigsministeriet.example/da/plans/denmark-wps/received/bf474a47-447d-4b8f-84e4-e526d09cda9a',
  })

const pagesIn = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0

const hasOffice = spawnSync('soffice', ['--version']).status === 0

for (const [name, gaps] of [
  ['with everything as long as it gets', fullest],
  ['with many short rows', narrow],
] as const) {
  test(`a letter ${name} is one page as PDF`, async () => {
    assert.equal(pagesIn(await makePackPdf(paperOf(gaps))), 1)
  })

  test(
    `a letter ${name} is one page in an office program, whatever letters it has`,
    { skip: !hasOffice },
    async (t) => {
      const folder = await mkdtemp(join(tmpdir(), 'varde-letter-page-'))
      t.after(() => rm(folder, { recursive: true }))
      const file = join(folder, 'letter.docx')
      await writeFile(file, makePackWord(paperOf(gaps)))
      const own = `-env:UserInstallation=file://${folder}/office`
      const to = ['--headless', own, '--convert-to', 'pdf', '--outdir', folder, file]
      assert.equal(spawnSync('soffice', to).status, 0)
      assert.equal(pagesIn(await readFile(join(folder, 'letter.pdf'))), 1)
    },
  )
}

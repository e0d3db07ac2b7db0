import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginningOf, carriesPrograms, endingOf, kindOf } from './kinds.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('the first bytes say what a file is, whatever its name', () => {
  assert.equal(beginningOf(bytes('%PDF-1.7 …')), 'pdf')
  assert.equal(beginningOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)), 'png')
  assert.equal(beginningOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)), 'jpg')
  assert.equal(beginningOf(bytes('PK\u0003\u0004…')), 'archive')
  assert.equal(beginningOf(bytes('år;antal\n2026;11')), 'text')
})

test('programs, scripts and markup are nothing that we keep', () => {
  for (const text of [
    'MZ\u0090',
    '\u007fELF\u0000',
    '#!/bin/sh\n',
    '<!doctype html>',
    '  <svg xmlns="…">',
    '<?xml version="1.0"?>',
    '\ufeff<html>',
    '%!PS-Adobe',
    '{\\rtf1 ',
  ])
    assert.equal(beginningOf(bytes(text)), 'other', text)
})

test('name and bytes must say the same', () => {
  assert.equal(kindOf('pdf', 'pdf', []), 'pdf')
  assert.equal(kindOf('pdf', 'png', []), undefined)
  assert.equal(kindOf('text', 'csv', []), 'csv')
  assert.equal(kindOf('text', 'html', []), undefined)
  assert.equal(kindOf('text', 'pdf', []), undefined)
  assert.equal(kindOf('other', 'txt', []), undefined)
  assert.equal(endingOf('Photo.JPEG'), 'jpg')
  assert.equal(endingOf('no-ending'), '')
})

test('an archive is the document that its table of contents names', () => {
  const office = (part: string) => ['[Content_Types].xml', part]
  assert.equal(kindOf('archive', 'docx', office('word/document.xml')), 'docx')
  assert.equal(kindOf('archive', 'xlsx', office('xl/workbook.xml')), 'xlsx')
  assert.equal(kindOf('archive', 'pptx', office('ppt/presentation.xml')), 'pptx')
  assert.equal(kindOf('archive', 'xlsx', office('word/document.xml')), undefined)
  assert.equal(kindOf('archive', 'odt', ['mimetype:text', 'content.xml']), 'odt')
  assert.equal(kindOf('archive', 'ods', ['mimetype:spreadsheet']), 'ods')
  assert.equal(kindOf('archive', 'docx', ['readme.txt']), undefined)
})

test('macros, programs and pages inside a document are noticed', () => {
  for (const name of [
    'word/vbaProject.bin',
    'xl/macrosheets/sheet1.xml',
    'Basic/Standard/Module1.xml',
    'xl/activeX/activeX1.bin',
    'word/embeddings/setup.exe',
    'media/picture.svg',
  ])
    assert.ok(carriesPrograms(['[Content_Types].xml', name]), name)
  assert.ok(!carriesPrograms(['[Content_Types].xml', 'word/document.xml', 'word/media/image1.png']))
})

import { crc32, deflateSync } from 'node:zlib'

const [width, height] = [620, 800]

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

// Small and always the same: no die is thrown.
const noise = (x: number, y: number): number => ((x * 7919 + y * 104_729) >>> 3) % 13

/** Grey lines where a scanner saw words: a word is a bar, a space a gap, a paragraph's last line is short. */
function shade(x: number, y: number): number {
  const [line, within] = [Math.floor((y - 70) / 22), (y - 70) % 22]
  const isLine = line >= 0 && line < 30 && line % 7 !== 6 && within >= 0 && within < 9
  const end = line % 7 === 5 ? 300 : 550 - (line % 3) * 14
  const isWord = (x * 5 + line * 37) % 61 > 9 && x > 60 && x < end
  const paper = 246 - noise(x, y) - (x < 6 ? 90 : 0)
  return isLine && isWord ? 70 + noise(y, x) * 5 : paper
}

// Stored and not deflated: what a machine makes of deflating differs from one to the next.
/** A page as a scanner makes it: a picture without a letter in it. */
export function scannedPage(): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + x + 1] = shade(x, y)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const newline = 0x0a

/**
 * The lines of a stream of bytes, one at a time, without what ends them. (Node's own reader of lines
 * ends them at U+2028 too, which people's texts may hold.)
 */
export async function* linesIn(pieces: AsyncIterable<Buffer>): AsyncGenerator<string, undefined> {
  let begun: Buffer[] = []
  for await (const piece of pieces) {
    let from = 0
    for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, from)) {
      yield Buffer.concat([...begun, piece.subarray(from, end)]).toString('utf8')
      begun = []
      from = end + 1
    }
    if (from < piece.length) begun.push(piece.subarray(from))
  }
  if (begun.length > 0) yield Buffer.concat(begun).toString('utf8')
  return undefined
}

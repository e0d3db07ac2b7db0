/** How a ministry's template looks. */
export interface Look {
  readonly font: string
  /** Of headings, as Word writes a colour. */
  readonly colour: string
}

const heading = (level: number, size: number, colour: string): string =>
  `<w:style w:type="paragraph" w:styleId="Overskrift${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="${colour}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`

const paragraph = (id: string, name: string, properties: string, runs: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${properties}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`

const character = (id: string, name: string, runs: string): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Standardskrifttypeiafsnit"/><w:rPr>${runs}</w:rPr></w:style>`

/** The styles, under the names that a Danish Word gives them. */
export const stylesOf = ({ font, colour }: Look, opening: string): string =>
  `${opening}<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="da-DK" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="Standardskrifttypeiafsnit"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="Tabel-Normal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="table" w:styleId="Tabel-Gitter"><w:name w:val="Table Grid"/><w:basedOn w:val="Tabel-Normal"/><w:pPr><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr></w:style>',
    heading(1, 28, colour),
    heading(2, 23, colour),
    paragraph(
      'Titel',
      'Title',
      '<w:spacing w:after="60"/>',
      `<w:b/><w:bCs/><w:color w:val="${colour}"/><w:sz w:val="38"/><w:szCs w:val="38"/>`,
    ),
    paragraph('Listeafsnit', 'List Paragraph', '<w:ind w:left="454"/><w:contextualSpacing/>', ''),
    paragraph(
      'Billedtekst',
      'caption',
      '<w:keepNext/><w:spacing w:before="120"/>',
      '<w:i/><w:iCs/><w:sz w:val="18"/><w:szCs w:val="18"/>',
    ),
    paragraph(
      'Sidehoved',
      'header',
      '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>',
      '<w:sz w:val="16"/><w:szCs w:val="16"/>',
    ),
    paragraph(
      'Sidefod',
      'footer',
      '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>',
      '<w:sz w:val="16"/><w:szCs w:val="16"/>',
    ),
    paragraph(
      'Fodnotetekst',
      'footnote text',
      '<w:spacing w:after="0"/>',
      '<w:sz w:val="16"/><w:szCs w:val="16"/>',
    ),
    paragraph('Kommentartekst', 'annotation text', '', '<w:sz w:val="18"/><w:szCs w:val="18"/>'),
    character('Fodnotehenvisning', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
    character(
      'Kommentarhenvisning',
      'annotation reference',
      '<w:sz w:val="16"/><w:szCs w:val="16"/>',
    ),
    character('Pladsholdertekst', 'Placeholder Text', '<w:color w:val="808080"/>'),
  ].join('')}</w:styles>`

const level = (kind: 'bullet' | 'decimal', text: string): string =>
  `<w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${kind}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr></w:lvl>`

/** A list with bullets, and one that Word counts. */
export const numberingOf = (opening: string): string =>
  `${opening}<w:abstractNum w:abstractNumId="0">${level('bullet', '•')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level('decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`

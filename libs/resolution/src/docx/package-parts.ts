import { escapeXml } from './escape-xml';
import { levelIndent } from './write-table';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * The parts of a Word document around its body (ECMA-376, transitional): content types, relations, styles, title and
 * language.
 */
export function packageParts(title: string, body: string, date: string): Record<string, string> {
  return {
    '[Content_Types].xml':
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ` +
      `Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ` +
      `ContentType="${types}.document.main+xml"/>` +
      `<Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/>` +
      '<Override PartName="/docProps/core.xml" ' +
      'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    '_rels/.rels':
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ` +
      `Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>` +
      '<Relationship Id="r2" ' +
      'Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" ' +
      'Target="docProps/core.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      `${head}<Relationships ` +
      `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ` +
      `Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'docProps/core.xml':
      `${head}<cp:coreProperties ` +
      `xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
      `xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
      `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:language>de-DE</dc:language>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(date)}</dcterms:created></cp:coreProperties>`,
    'word/styles.xml': `${head}<w:styles ${word}>${styles()}</w:styles>`,
    'word/document.xml':
      `${head}<w:document ${word}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" ` +
      `w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" ` +
      `w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
}

/** Lines around every cell; the headings are bold by the style, since bold runs mean new words. */
function table(style: string, depth: number): string {
  const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${style}${depth}"><w:name w:val="${style} ${depth + 1}"/>` +
    `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}` +
    '</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>' +
    '</w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
  );
}

/** One style a level; labels hang to the left of their text. */
function styles(): string {
  const level = (depth: number): string => {
    const left = levelIndent * (depth + 1);
    return (
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="GremiaPunkt${depth}"><w:name w:val="Beschlusspunkt ` +
      `${depth + 1}"/><w:basedOn w:val="GremiaText"/><w:qFormat/>` +
      `<w:pPr><w:tabs><w:tab w:val="left" w:pos="${left}"/></w:tabs><w:ind ` +
      `w:left="${left}" w:hanging="${levelIndent}"/></w:pPr></w:style>` +
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="GremiaFortsetzung${depth}"><w:name ` +
      `w:val="Fortsetzung ${depth + 1}"/><w:basedOn w:val="GremiaText"/><w:pPr><w:ind w:left="${left}"/></w:pPr>` +
      `</w:style>${table('GremiaTabelle', depth)}${table('GremiaTabelleImPunkt', depth)}`
    );
  };
  return (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz ' +
    'w:val="22"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="GremiaText"><w:name ' +
    'w:val="Beschlusstext"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="160" w:line="288" ' +
    'w:lineRule="auto"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="GremiaTitel"><w:name ' +
    'w:val="Beschlusstitel"/><w:basedOn w:val="GremiaText"/><w:pPr><w:keepNext/><w:outlineLvl ' +
    'w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="GremiaZelle"><w:name w:val="Tabellenzelle"/>' +
    '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr></w:style>' +
    Array.from({ length: 9 }, (_, depth) => level(depth)).join('')
  );
}

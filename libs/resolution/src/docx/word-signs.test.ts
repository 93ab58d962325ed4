import { hashInput } from '../index';
import { deleted, inserted, pack, paragraph, run } from '../testing/word';
import { readDocx } from './read-docx';

const clean = (body: string): string => hashInput(readDocx(pack(body)).points);

describe('signs, formulas and fields of a Word document', () => {
  const symbol = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;

  it('reads the signs of symbol fonts as the characters they show', () => {
    const body = paragraph(
      run('01 Der Grenzwert ist ') +
        symbol('Symbol', 'F0B3') +
        run(' 5 ') +
        symbol('Symbol', '006D') +
        run('g; ') +
        symbol('Wingdings', 'F0FE') +
        run(' ja ') +
        symbol('Wingdings', 'F0A8') +
        run(' nein ') +
        symbol('Wingdings 2', 'F052') +
        symbol('Arial', '00D8'),
    );
    expect(clean(body)).toBe('01\tDer Grenzwert ist ≥ 5 μg; ☑ ja ☐ nein ☑Ø\n');
    expect(readDocx(pack(body)).reading.unread).toEqual([]);
  });

  it('reads letters that are set in such a font', () => {
    const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    const body = paragraph(
      run('01 Es gilt a ') +
        run('\u00B3', font('Symbol')) +
        run(' b, ') +
        run('\u00FE', font('Wingdings')) +
        run(' ja, c ') +
        run('\uF0A3') +
        run(' d'),
    );
    expect(clean(body)).toBe('01\tEs gilt a ≥ b, ☑ ja, c ≤ d\n');
  });

  it('marks the place of a sign that it does not know, and names it', () => {
    const read = readDocx(pack(paragraph(run('01 Siehe ') + symbol('Wingdings', 'F02B') + run('.'))));
    expect(hashInput(read.points)).toBe('01\tSiehe \uFFFD.\n');
    expect(read.reading.unread).toEqual(['Zeichen: Wingdings F02B']);
  });

  it('reads formulas on one line', () => {
    const m = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const formula =
      `<m:oMath><m:f><m:num>${m('a')}${m('+b')}</m:num><m:den>${m('2')}</m:den></m:f>${m('≤')}<m:rad><m:deg/><m:e>${m('c')}</m:e></m:rad>` +
      `<m:sSup><m:e><m:d><m:e>${m('x')}</m:e></m:d></m:e><m:sup>${m('2')}</m:sup></m:sSup></m:oMath>`;
    expect(clean(paragraph(run('01 Es gilt ') + formula))).toBe('01\tEs gilt (a+b)/2≤√(c)(x)2\n');
  });

  it('reads fields, boxes to tick, and only one of two versions of a thing', () => {
    const field = (code: string, data: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = paragraph(
      run('01 ') +
        `<w:fldSimple w:instr="DATE">${run('1. Mai')}</w:fldSimple>` +
        run(' ') +
        field('FORMCHECKBOX', '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>') +
        run(' ja ') +
        field('FORMCHECKBOX', '<w:checkBox><w:default w:val="0"/></w:checkBox>') +
        run(' nein, ') +
        field(
          'FORMDROPDOWN',
          '<w:ddList><w:result w:val="1"/><w:listEntry w:val="blau"/><w:listEntry w:val="rot"/></w:ddList>',
        ) +
        `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="w16se"><w16se:symEx xmlns:w16se="s" w16se:font="Segoe UI Emoji" w16se:char="1F6B2"/></mc:Choice><mc:Fallback><w:t>🚲</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(clean(body)).toBe('01\t1. Mai ☒ ja ☐ nein, rot🚲\n');
  });
});

describe('what stands beside the text of a Word document', () => {
  const box = (text: string): string => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;

  it('is named with its kind', () => {
    const body = paragraph(
      run('01 Die Miete wird erlassen') +
        '<w:r><w:footnoteReference w:id="2"/></w:r>' +
        run('.') +
        `<w:r><w:pict><v:shape xmlns:v="v"><v:textbox>${box('Nur im Textfeld.')}</v:textbox></v:shape></w:pict></w:r>` +
        run('Nicht gezeigt.', '<w:vanish/>') +
        inserted(deleted('Hin und her')) +
        '<w:r><w:drawing><wp:inline xmlns:wp="wp"><wp:docPr descr="Lageplan"/><pic:pic xmlns:pic="pic"/></wp:inline></w:drawing></w:r>',
    );
    const note = (name: string, text: string): string =>
      `<w:${name}s xmlns:w="w"><w:${name} w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:${name}><w:${name} w:id="2">${paragraph(run(text))}</w:${name}></w:${name}s>`;
    const { reading, points } = readDocx(
      pack(body, {
        'word/footnotes.xml': note('footnote', 'Höchstens bis 2030.'),
        'word/endnotes.xml': note('endnote', 'Siehe Anlage.'),
        'word/comments.xml': note('comment', 'Prüfen!'),
        'word/header1.xml': `<w:hdr xmlns:w="w">${paragraph(run('Stadtrat'))}</w:hdr>`,
        'word/footer2.xml': `<w:ftr xmlns:w="w">${paragraph(run('Seite 1'))}</w:ftr>`,
      }),
    );
    expect(hashInput(points)).toBe('01\tDie Miete wird erlassen.\n');
    expect(reading.unread).toEqual([
      'Textfeld: Nur im Textfeld.',
      'Verborgener Text: Nicht gezeigt.',
      'Eingefügt und wieder gestrichen: Hin und her',
      'Bild: Lageplan',
      'Fußnote: Höchstens bis 2030.',
      'Endnote: Siehe Anlage.',
      'Kommentar: Prüfen!',
      'Kopfzeile: Stadtrat',
      'Fußzeile: Seite 1',
    ]);
  });

  it('is read once where a program wrote it twice', () => {
    const twice = `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing>${box('Im Feld.')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('Im Feld.')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(readDocx(pack(paragraph(run('01 Text.') + twice))).reading.unread).toEqual(['Textfeld: Im Feld.']);
  });
});

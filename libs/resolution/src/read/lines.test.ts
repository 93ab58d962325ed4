import { hashInput, parseRich, readDocx } from '../index';
import { pack, paragraph } from '../testing/word';

const EXPECTED = '01\tEins gilt.\n01 a.\tHalle\n01 b.\tBad\n02\tEnde gut.\n';

describe('a list that was written with line breaks in one paragraph', () => {
  it.each([
    '01<br>Eins gilt.<br>a) Halle<br>b) Bad<br><br>02<br>Ende gut.',
    '<p>01 Eins gilt.<br>a) <b>Halle</b><br>b) Bad</p><p>02 Ende gut.</p>',
    '<div>01<br><br>Eins gilt.<br><br>a) Halle<br><br>b) Bad<br><br>02 Ende gut.</div>',
  ])('is read from HTML: %s', (text) => {
    expect(hashInput(parseRich({ format: 'html', text }))).toBe(EXPECTED);
  });

  it('is read from Word', () => {
    const lines = ['01', 'Eins gilt.', 'a) Halle', 'b) Bad', '02 Ende gut.'];
    const body = paragraph(`<w:r>${lines.map((line) => `<w:t>${line}</w:t>`).join('<w:br/>')}</w:r>`);
    expect(hashInput(readDocx(pack(body)).points)).toBe(EXPECTED);
  });

  it.each([
    { what: 'an address', text: '<p>01 Anschrift:<br>Markt 1<br>99999 Lindenau</p>' },
    { what: 'a day and a number', text: '<p>01 Der Plan gilt<br>bis zum<br>15. Mai und<br>3 Tage mehr.</p>' },
  ])('is none: $what', ({ text }) => {
    expect(parseRich({ format: 'html', text })).toHaveLength(1);
    expect(parseRich({ format: 'html', text })[0]?.children).toEqual([]);
  });
});

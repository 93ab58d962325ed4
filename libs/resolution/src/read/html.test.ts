import { hashInput, ResolutionError, walk, type Inline } from '../index';
import { readHtml } from './html';
import { parseRich, readAmendment } from './read-amendment';

const clean = (text: string): string => hashInput(parseRich({ format: 'html', text }));
const tables = (text: string): Inline[] =>
  walk(parseRich({ format: 'html', text })).flatMap(({ point }) => point.body.filter(({ t }) => t === 'table'));

describe('readHtml', () => {
  it.each([
    {
      case: 'characters by name, also those without a semicolon, and by number',
      html: '<p>01</p><p>Wim&rsquo;s Platz, &ge; 5 m&sup2;, &frac12; Anteil, caf&eacute;, &sect; 3, &bdquo;A&ldquo;, &amp;copy; &#8364; &#x2192; &copy 2031</p>',
      read: '01\tWim’s Platz, ≥ 5 m², ½ Anteil, café, § 3, „A“, &copy; € → © 2031\n',
    },
    {
      case: 'tags that are never closed, and angles in attributes',
      html: '<table><tr><td>a<td>b</table><ol><li>Eins<li title="x>y">Zwei</ol><p>Drei<p>Vier',
      read: '\ta b\n01\tEins\n02\tZwei\n02\tDrei\n02\tVier\n',
    },
    {
      case: 'bullets of the clipboard of a word processor, whatever sign they are made of',
      html: ['·', '•', 'o', '§', '–', 'Ø', 'ü', '-', '\uF0B7']
        .map(
          (sign) =>
            `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>die Halle ${sign.charCodeAt(0)}</p>`,
        )
        .join(''),
      read: ['·', '•', 'o', '§', '–', 'Ø', 'ü', '-', '\uF0B7']
        .map((sign) => `\tdie Halle ${sign.charCodeAt(0)}\n`)
        .join(''),
    },
    {
      case: 'numbers of the clipboard of a word processor',
      html:
        '<p>01 Gefördert werden</p>' +
        ['a)', 'b)']
          .map(
            (label) =>
              `<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${label}<span>&nbsp;&nbsp;</span></span>Verein ${label}</p>`,
          )
          .join(''),
      read: '01\tGefördert werden\n01 a.\tVerein a)\n01 b.\tVerein b)\n',
    },
    {
      case: 'bullets that were typed',
      html: '<p>01 Gefördert werden</p><p>• der Chor</p><p><span>·</span><span>&nbsp;&nbsp;</span>das Museum</p>',
      read: '01\tGefördert werden\n01\tder Chor\n01\tdas Museum\n',
    },
    {
      case: 'struck words, which are no part of a clean text',
      html: '<p>01 Es gilt <s>alt</s><b>neu</b> <del>weg</del> <strike>fort</strike><span style="text-decoration: line-through red">nie</span> heute.</p><p><s>02 Entfällt.</s></p><p>03 <s>Auch das.</s></p><p><s>a)</s> b) Bleibt.</p>',
      read: '01\tEs gilt neu heute.\n01 b.\tBleibt.\n',
    },
    {
      case: 'letters of a symbol font',
      html: '<p>01 a <span style="font-family:Symbol">³</span> b <font face="Wingdings">þ</font> ja</p>',
      read: '01\ta ≥ b ☑ ja\n',
    },
    {
      case: 'lists that count in their own way, and items without a marker',
      html: '<ol start="3"><li>drei</li><li value="7">sieben</li></ol><ol style="list-style:none"><li>ohne</li></ol><ol reversed><li>zwei</li><li>eins</li></ol>',
      read: null,
    },
    {
      case: 'boxes, quotations, breaks and blocks of every kind',
      html: '<article>01 <input type="checkbox" checked> ja <input type=checkbox> nein, <q>so</q><br>neue Zeile</article><figure><figcaption>Bildtext</figcaption></figure><pre>a\nb</pre>',
      read: '01\t☒ ja ☐ nein, „so“ neue Zeile\n01\tBildtext\n01\ta b\n',
    },
  ])('reads $case', ({ html, read }) => {
    if (read === null) expect(clean(html)).toMatch(/drei[^]*sieben[^]*\tohne\n[^]*zwei[^]*eins/u);
    else expect(clean(html)).toBe(read);
  });

  it('takes struck words for deletions in an amendment', () => {
    const base = parseRich({ format: 'html', text: '<p>01 Es gilt der alte Plan.</p>' });
    const { points } = readAmendment(
      { format: 'html', text: '<p>01 Es gilt der <strike>alte</strike> <b>neue</b> Plan.</p>' },
      base,
    );
    expect(points).toMatchObject([
      { rejected: 'Es gilt der alte Plan.', accepted: 'Es gilt der neue Plan.', certain: true },
    ]);
  });

  it('keeps columns under each other, and knows headings', () => {
    const html =
      '<table><thead><tr><th>Jahr</th><th colspan="2">Euro</th></tr></thead>' +
      '<tr><td rowspan=2>2030</td><td>1</td><td>m<sup>2</sup></td></tr><tr><td>3</td><td><p>4</p><table><tr><td>5</td></tr></table></td></tr></table>' +
      '<table><tr><td>a</td><td>b</td></tr></table>';
    expect(tables(html)).toEqual([
      {
        t: 'table',
        head: true,
        rows: [
          ['Jahr', 'Euro', ''],
          ['2030', '1', 'm²'],
          ['', '3', '4 5'],
        ],
      },
      { t: 'table', head: false, rows: [['a', 'b']] },
    ]);
  });

  it('names what stands beside the text', () => {
    const html =
      '<p>01 Es gilt.<a href="#_ftn1">[1]</a><img alt="Lageplan" src="x"></p><p style="display:none">Versteckt</p><svg><text>Achse</text></svg>' +
      '<div style="mso-element:footnote-list"><div style="mso-element:footnote" id="ftn1"><p>[1] Bis 2030.</p></div></div>' +
      '<div style="mso-element:comment"><p>Prüfen!</p></div><script>alert(1)</script><style>p{}</style><!-- x --><template>y</template>';
    expect(readHtml(html).unread).toEqual([
      'Bild: Lageplan',
      'Verborgener Text: Versteckt',
      'Grafik: Achse',
      'Fußnote: [1] Bis 2030.',
      'Kommentar: Prüfen!',
    ]);
    expect(clean(html)).toBe('01\tEs gilt.[1]\n');
    expect(readAmendment({ format: 'html', text: html }, null).unread).toContain('Fußnote: [1] Bis 2030.');
  });

  it.each([
    { case: 'nesting without end', html: '<div>'.repeat(100_000) },
    {
      case: 'open tags that are copied into every paragraph',
      html: Array.from({ length: 900 }, (_, at) => `<b id=${at}>`).join('') + '<p>x</p>'.repeat(2000),
    },
    { case: 'millions of elements', html: '<p>a'.repeat(500_000) },
    { case: 'more than anybody pastes', html: '<!-- '.repeat(1_500_000) },
  ])('refuses $case', ({ html }) => {
    expect(() => readHtml(html)).toThrow(ResolutionError);
  });
});

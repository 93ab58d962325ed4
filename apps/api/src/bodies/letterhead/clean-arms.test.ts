import { crc32, deflateSync } from 'node:zlib';
import { cleanPng } from './clean-png';
import { ArmsRefused, cleanSvg } from './clean-svg';

const svg = (inside: string, attributes = 'viewBox="0 0 40 50"'): string =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

describe('an SVG of arms', () => {
  it('keeps what is drawn and leaves out what only describes it', () => {
    const drawn = cleanSvg(
      svg(
        '<title>Wappen</title><metadata><x/></metadata><sodipodi:namedview/><style>.a{fill:#c00}</style>' +
          '<defs><g id="t"><path class="a" d="M0 0h9v9z" inkscape:label="Turm"/></g></defs><use xlink:href="#t" x="9"/>',
        'width="400" height="500" viewBox="0,0 40 50" xmlns:xlink="http://www.w3.org/1999/xlink"',
      ),
    );
    expect(drawn).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 50"><style>.a{fill:#c00}</style>' +
        '<defs><g id="t"><path class="a" d="M0 0h9v9z"></path></g></defs><use href="#t" x="9"></use></svg>',
    );
  });

  it('takes its frame from width and height where it has no other', () => {
    expect(cleanSvg(svg('<path d="M0 0"/>', 'width="40mm" height="50mm"'))).toContain('viewBox="0 0 40 50"');
  });

  const bomb = Array.from(
    { length: 20 },
    (_, index) => `<g id="b${index + 1}">${`<use href="#b${index}"/>`.repeat(4)}</g>`,
  ).join('');

  /** Each of the parts names the next one as often as it has elements. */
  const chain = (tag: string, names: (next: string) => string): string =>
    Array.from(
      { length: 20 },
      (_, index) => `<${tag} id="c${index}">${`<path ${names(`c${index + 1}`)} d="M0 0"/>`.repeat(3)}</${tag}>`,
    ).join('');

  it.each([
    ['masks that grow', `${chain('mask', (next) => `mask="url(#${next})"`)}<path mask="url(#c0)" d="M0 0"/>`],
    [
      'clips in a style attribute that grow',
      `${chain('clipPath', (next) => `style="clip-path: url( '#${next}' )"`)}<path clip-path="url(#c0)" d="M0 0"/>`,
    ],
    [
      'clips by class that grow',
      `<style>${Array.from({ length: 21 }, (_, at) => `g .k, .c${at}{clip-path:url(#c${at})}`).join('')}</style>` +
        `${chain('clipPath', (next) => `class="x ${next}"`)}<path class="c0" d="M0 0"/>`,
    ],
    [
      'thousands of rules for thousands of parts',
      `<style>${Array.from({ length: 20_000 }, (_, at) => `*,.c${at}{mask:url(#n${at})}`).join('')}</style>` +
        '<path class="a b" d="M0 0"/>'.repeat(4_000) +
        '<mask id="n1"><path d="M0 0"/></mask>'.repeat(200),
    ],
    [
      'a rule of thousands of words and parts',
      `<style>${Array.from({ length: 9_000 }, (_, at) => `.c${at}`).join()}{${'mask:url(#n);'.repeat(5_000)}}</style>` +
        '<path class="c1 c2" d="M0 0"/>'.repeat(300) +
        '<mask id="n"><path class="c3" d="M0 0"/></mask>',
    ],
    ['a mask that masks itself', '<mask id="m"><path mask="url(#m)" d="M0 0"/></mask><path mask="url(#m)" d="M0 0"/>'],
    ['a script', '<script>alert(1)</script>'],
    ['a script in another case of the name', '<SCRIPT>alert(1)</SCRIPT>'],
    ['a page inside', '<foreignObject><p/></foreignObject>'],
    ['an image from elsewhere', '<image href="https://example.org/x.png"/>'],
    ['an image inside', '<image href="data:image/png;base64,AAAA"/>'],
    ['a link', '<a href="#x"><path d="M0 0"/></a>'],
    ['letters', '<text>Stadt</text>'],
    ['something that moves', '<animate attributeName="x"/>'],
    ['a handler', '<path onload="alert(1)" d="M0 0"/>'],
    ['another file that is used', '<use href="other.svg#x"/>'],
    ['another file that fills', '<path fill="url(http://example.org/#g)" d="M0 0"/>'],
    ['a file in a style', '<style>.a{fill:url(x.svg)}</style>'],
    ['an import', '<style>@import "x.css";</style>'],
    ['an entity', '<path fill="&x;" d="M0 0"/>'],
    ['parts that use each other', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
    ['parts that grow', `<g id="b0"><path d="M0 0"/></g>${bomb}<use href="#b20"/>`],
    ['very many parts', '<path d="M0 0"/>'.repeat(6_000)],
    ['a deep nest', `${'<g>'.repeat(60)}${'</g>'.repeat(60)}`],
  ])('is refused with %s', (_what, inside) => {
    expect(() => cleanSvg(svg(inside))).toThrow(ArmsRefused);
  });

  it('may be masked, clipped and coloured by parts of its own', () => {
    const drawn = svg(
      '<style>.a{clip-path:url(#c)}</style><clipPath id="c"><path d="M0 0h9v9z"/></clipPath>' +
        '<mask id="m"><path fill="#fff" d="M0 0h9v9z"/></mask><g class="a" mask="url(#m)"><path d="M0 0"/></g>',
    );
    expect(cleanSvg(drawn)).toContain('mask="url(#m)"');
  });

  it.each([
    ['definitions', '<!DOCTYPE svg [<!ENTITY x "y">]><svg viewBox="0 0 1 1"/>'],
    ['another root', '<html/>'],
    ['nothing', ''],
    ['no XML', 'GIF89a'],
    ['no frame', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'],
    ['a frame without end', '<svg viewBox="0 0 Infinity 3"/>'],
    ['a line for a frame', '<svg viewBox="0 0 900 3"/>'],
  ])('is refused with %s', (_what, source) => {
    expect(() => cleanSvg(source)).toThrow(ArmsRefused);
  });
});

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const END = chunk('IEND', Buffer.alloc(0));
const head = (width: number, height: number): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 2, 0, 0, 0], 8);
  return chunk('IHDR', data);
};
const pixels = (width: number, height: number): Buffer =>
  chunk('IDAT', deflateSync(Buffer.alloc(height * (1 + width * 3))));

describe('a PNG of arms', () => {
  it('keeps the picture alone', () => {
    const said = chunk('tEXt', Buffer.from('Author\0Ida Amtmann'));
    const clean = Buffer.concat([SIGNATURE, head(4, 5), pixels(4, 5), END]);
    expect(cleanPng(Buffer.concat([SIGNATURE, head(4, 5), said, pixels(4, 5), END]))).toEqual(clean);
    expect(cleanPng(Buffer.concat([clean, Buffer.from('<script>')]))).toEqual(clean);
  });

  it.each([
    ['larger than it may be', [head(4_000, 4_000), pixels(4, 4), END]],
    ['packed with more than it says', [head(4, 5), chunk('IDAT', deflateSync(Buffer.alloc(50_000_000))), END]],
    ['cut off', [head(4, 5), pixels(4, 5)]],
    ['without a head', [pixels(4, 5), END]],
    ['packed with something else', [head(4, 5), chunk('IDAT', Buffer.from('x')), END]],
    ['a line', [head(2_000, 2), pixels(2_000, 2), END]],
  ])('is refused when it is %s', (_what, parts) => {
    expect(() => cleanPng(Buffer.concat([SIGNATURE, ...parts]))).toThrow(ArmsRefused);
  });

  it('is refused when a part of it does not add up', () => {
    const whole = Buffer.concat([SIGNATURE, head(4, 5), pixels(4, 5), END]);
    whole.writeUInt8(9, 20);
    expect(() => cleanPng(whole)).toThrow(ArmsRefused);
  });
});

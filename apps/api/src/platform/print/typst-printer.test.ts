import { missingCharacters, TypstPrinter } from './typst-printer';
import { TypstError } from './typst-process';

const source = (text: string): string =>
  `#{ set document(title: "Titel", date: datetime(year: 2026, month: 11, day: 25)); set text(lang: "de"); "${text}" }`;

describe('the printer', () => {
  const printer = new TypstPrinter();
  afterAll(() => printer.onApplicationShutdown());

  it('makes each file once, however many ask for it', async () => {
    const write = () => source('Einmal');
    const [first, second] = await Promise.all([printer.print(write, 'ua-1'), printer.print(write, 'ua-1')]);
    expect(second?.bytes).toBe(first?.bytes);
    expect((await printer.print(write, 'ua-1')).bytes).toBe(first?.bytes);
    const other = await printer.print(write, 'a-2a');
    expect(other.etag).not.toBe(first?.etag);
  });

  it('tells which characters have no glyph and tries again without them', async () => {
    const asked: string[][] = [];
    const write = (undisplayable: ReadonlySet<string>): string => {
      asked.push([...undisplayable]);
      return source([...'漢a'].filter((character) => !undisplayable.has(character)).join(''));
    };
    expect((await printer.print(write, 'ua-1')).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(asked.at(-1)).toEqual(['漢']);
  });

  it('refuses what cannot be printed, and goes on', async () => {
    await expect(printer.print(() => '#panic("nein")', 'ua-1')).rejects.toThrow(TypstError);
    await expect(printer.print(() => '#panic("nein")', 'ua-1')).rejects.toThrow('nein');
    expect((await printer.print(() => source('Weiter'), 'ua-1')).bytes.length).toBeGreaterThan(1_000);
  });

  it('refuses what is printed with a warning, for something is missing then', async () => {
    const inParagraph = '#{ set document(title: "T", date: datetime(year: 2026, month: 1, day: 2)); par(table("a")) }';
    await expect(printer.print(() => inParagraph, 'ua-1')).rejects.toThrow(TypstError);
    await expect(printer.print(() => inParagraph, 'a-2a')).rejects.toThrow('was ignored');
  });

  it('ends what would never end, and sets what waited behind it', async () => {
    const endless = printer.print(
      () => '#for a in range(100000) { for b in range(100000) { let c = a * b } }',
      'ua-1',
      1_500,
    );
    const next = printer.print(() => source('Dahinter'), 'ua-1');
    await expect(endless).rejects.toMatchObject({ code: 'text-too-complex' });
    expect((await next).bytes.length).toBeGreaterThan(1_000);
  }, 60_000);

  it('ends what takes all memory', async () => {
    const greedy =
      '#let s = "Gremia " * 1000\n#let g(s, n) = if n == 0 { s } else { g(s + s, n - 1) }\n#g(s, 19).len()';
    await expect(printer.print(() => greedy, 'ua-1')).rejects.toMatchObject({ code: 'text-too-complex' });
    expect((await printer.print(() => source('Danach'), 'ua-1')).bytes.length).toBeGreaterThan(1_000);
  }, 60_000);

  it('keeps the main thread free meanwhile', async () => {
    let done = false;
    const long = printer.print(() => source('Absatz. '.repeat(40_000)), 'ua-1').then(() => (done = true));
    let turns = 0;
    while (!done && turns < 5) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      turns += 1;
    }
    expect(turns).toBe(5);
    await long;
  }, 60_000);
});

describe('missingCharacters', () => {
  it.each([
    { message: 'error: the text `\\"漢\\"` could not be displayed with font', characters: ['漢'] },
    {
      message: 'the text `\\"\\\\u{e000}x\\"` could not be displayed; the codepoint `"\\u{e001}"`',
      characters: ['\ue000', '\ue001'],
    },
    { message: 'missing document date', characters: [] },
  ])('in $message', ({ message, characters }) => {
    expect(missingCharacters(message)).toEqual(characters);
  });
});

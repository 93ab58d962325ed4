import { CAPTION_LENGTH } from '@gremia/contracts';
import fc from 'fast-check';
import { RecognisedLines, type SaidLine } from './recognised-lines';

const lines = (): RecognisedLines => {
  let next = 0;
  return new RecognisedLines(() => `line-${(next += 1)}`);
};
const texts = (said: readonly SaidLine[]): string[] => said.map(({ text }) => text);

describe('lines of what is recognised', () => {
  it('grow while somebody speaks and end with what was said', () => {
    const said = lines();
    expect(said.soFar('ich')).toEqual([{ lineId: 'line-1', step: 1, text: 'ich', final: false }]);
    expect(said.soFar('ich eröffne')).toEqual([{ lineId: 'line-1', step: 2, text: 'ich eröffne', final: false }]);
    expect(said.final('ich eröffne die sitzung')).toEqual([
      { lineId: 'line-1', step: 3, text: 'ich eröffne die sitzung', final: true },
    ]);
    expect(said.soFar('punkt')[0]).toMatchObject({ lineId: 'line-2', step: 1 });
  });

  it('say nothing twice, and nothing of silence', () => {
    const said = lines();
    expect(said.soFar('')).toEqual([]);
    expect(said.final('')).toEqual([]);
    said.soFar('ja');
    expect(said.soFar(' ja ')).toEqual([]);
  });

  it('take back what was nothing after all, and what somebody else writes now', () => {
    const said = lines();
    said.soFar('hm');
    expect(said.final('')).toEqual([{ lineId: 'line-1', step: 2, text: '', final: true }]);
    said.soFar('ich meine');
    expect(said.takeBack()).toEqual([{ lineId: 'line-2', step: 2, text: '', final: true }]);
    expect(said.takeBack()).toEqual([]);
  });

  it('stand when whoever recognised them is gone', () => {
    const said = lines();
    said.soFar('wir kommen');
    expect(said.breakOff()).toEqual([{ lineId: 'line-1', step: 2, text: 'wir kommen', final: true }]);
  });

  it('show the end of a long text while it is spoken, and all of it in the end', () => {
    const words = Array.from({ length: 120 }, (_, n) => `wort${n}`).join(' ');
    const said = lines();
    const [shown] = texts(said.soFar(words));
    expect(shown).toMatch(/^… wort\d+ .* wort119$/u);
    expect(texts(said.final(words)).join(' ')).toBe(words);
  });

  it('never hold more than a line may, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ maxLength: 900, unit: 'binary' }), fc.boolean())), (heard) => {
        const said = lines();
        for (const [text, final] of heard)
          for (const line of final ? said.final(text) : said.soFar(text)) {
            expect(line.text.length).toBeLessThanOrEqual(CAPTION_LENGTH);
            expect(line.text).not.toMatch(/[\p{Cc}\n]/u);
          }
      }),
    );
  });
});

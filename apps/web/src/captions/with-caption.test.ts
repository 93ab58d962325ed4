import type { Caption } from '@gremia/contracts';
import { withCaption } from './with-caption';

const line = (lineId: string, step: number, text: string, more: Partial<Caption> = {}): Caption => ({
  ...{ meetingId: 'm', lineId, step, text, final: false, part: 'public', automatic: false, speaker: '' },
  ...more,
});
const texts = (lines: readonly Caption[]): string[] => lines.map(({ text }) => text);

describe('withCaption', () => {
  it('takes the place of an earlier state of the same line, and never of a later one', () => {
    const lines = [line('a', 0, 'Wir'), line('b', 0, 'Nächste'), line('a', 2, 'Wir kommen'), line('a', 1, 'Wir ko')];
    expect(texts(lines.reduce<readonly Caption[]>(withCaption, []))).toEqual(['Wir kommen', 'Nächste']);
  });

  it('drops a line that was taken back', () => {
    expect(withCaption([line('a', 0, 'Falsch')], line('a', 1, ''))).toEqual([]);
    expect(withCaption([], line('b', 0, ''))).toEqual([]);
  });

  it('begins anew with another part of the meeting', () => {
    const behind = line('b', 0, 'Vertraulich', { part: 'non-public' });
    expect(texts(withCaption([line('a', 0, 'Öffentlich')], behind))).toEqual(['Vertraulich']);
    expect(texts(withCaption([behind], line('c', 0, 'Wieder da')))).toEqual(['Wieder da']);
  });
});

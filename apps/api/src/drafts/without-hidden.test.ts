import { withoutHidden } from './without-hidden';

const HIDDEN = '5e0d7a10-0000-4000-8000-00000000000a';
const OPEN = '5e0d7a10-0000-4000-8000-00000000000b';

describe('what was typed before an exclusion', () => {
  it('is given back as it was where nothing is hidden', () => {
    expect(withoutHidden('{"kaputt', new Set())).toBe('{"kaputt');
  });

  it('keeps the place of a hidden item and none of its words', () => {
    const lines = [
      { id: HIDDEN.toUpperCase(), title: 'Verkauf', public: false, paperId: OPEN, notes: 'x', plannedMinutes: 5 },
      { id: OPEN, title: 'Bänke', public: true, paperId: null, notes: 'y', plannedMinutes: 10 },
    ];
    expect(JSON.parse(withoutHidden(JSON.stringify(lines), new Set([HIDDEN])) ?? '')).toEqual([
      { id: HIDDEN.toUpperCase(), title: '', public: false, paperId: null, notes: '', plannedMinutes: null },
      lines[1],
    ]);
  });

  it('has nothing under the id of a hidden item', () => {
    const remarks = { opening: 'Beginn', [HIDDEN]: 'Verkauf', [OPEN]: 'Bänke' };
    expect(JSON.parse(withoutHidden(JSON.stringify(remarks), new Set([HIDDEN])) ?? '')).toEqual({
      opening: 'Beginn',
      [OPEN]: 'Bänke',
    });
  });

  it('has no word of an item about a paper that is hidden, in whatever meeting', () => {
    const lines = [{ id: OPEN, title: 'Verkauf', public: false, paperId: HIDDEN }];
    expect(JSON.parse(withoutHidden(JSON.stringify(lines), new Set([HIDDEN])) ?? '')).toEqual([
      { id: OPEN, title: '', public: false, paperId: null },
    ]);
  });

  it('is nothing when it cannot be read', () => {
    expect(withoutHidden('{"kaputt', new Set([HIDDEN]))).toBeNull();
  });
});

import { readableAfter, type OfflineCopy } from './offline-copy';

const item = (id: string, isPublic: boolean) => ({
  ...{ id, number: id, title: id, paperId: `paper-${id}` },
  public: isPublic,
});
const paper = (id: string, isPublic: boolean) => ({
  ...{ id, number: null, title: id, points: [] },
  reasons: '',
  public: isPublic,
});
const note = (about: OfflineCopy['notes'][number]['about']): OfflineCopy['notes'][number] => ({
  ...{ id: 'note', about, text: '', revision: 1 },
  ...{ createdAt: '2026-11-28T10:00:00Z', changedAt: '2026-11-28T10:00:00Z' },
});
const copy = {
  keptAt: '2026-11-28T10:00:00Z',
  meetings: [{ id: 'm', title: '', startsAt: '', place: '', items: [item('open', true), item('closed', false)] }],
  papers: [paper('paper-open', true), paper('paper-closed', false)],
  notes: [],
} satisfies OfflineCopy;

describe('what was taken along', () => {
  it('is read whole for two days', () => {
    expect(readableAfter(2, copy)).toEqual(copy);
  });

  it('is read without what is not public for a week, with the notes on it', () => {
    const notes = [
      note({ paperId: 'paper-closed', passage: null }),
      note({ meetingId: 'm', itemId: 'closed' }),
      note({ paperId: 'paper-open', passage: null }),
    ];
    const left = readableAfter(3, { ...copy, notes });
    expect(JSON.stringify(left)).not.toContain('closed');
    expect(left?.notes).toHaveLength(1);
    expect(left?.papers).toHaveLength(1);
  });

  it('is not read later', () => {
    expect(readableAfter(8, copy)).toBeNull();
  });
});

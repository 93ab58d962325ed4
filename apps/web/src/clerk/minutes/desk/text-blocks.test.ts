import { blocksFor } from './text-blocks';

const own = { opening: ['Der Ton wird geprüft.'], item: ['Es gibt keine Wortmeldungen.', 'Eigenes.'], closing: [] };

const usual = (key: string): readonly string[] => blocksFor(key, undefined);

describe('the sentences for a remark', () => {
  it('are the office’s own before the usual ones, each once', () => {
    expect(blocksFor('opening', own)).toEqual(['Der Ton wird geprüft.', ...usual('opening')]);
    const ofItem = blocksFor('7f0e2c80-0000-4000-8000-000000000001', own);
    expect(ofItem.slice(0, 2)).toEqual(own.item);
    expect(ofItem.filter((each) => each === 'Es gibt keine Wortmeldungen.')).toHaveLength(1);
  });

  it('are the usual ones alone where the office has none', () => {
    expect(usual('closing')).toContain('Es gibt keine weiteren Wortmeldungen.');
    expect(blocksFor('closing', own)).toEqual(usual('closing'));
  });
});

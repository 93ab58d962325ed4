import type { MinutesDocument, MinutesItem } from '@gremia/contracts';
import { markAmendment, parseResolution } from '@gremia/resolution';
import { extractsToTypst, type ExtractPrint } from './extracts-to-typst';

const print: ExtractPrint = {
  municipality: 'Lindenau',
  part: 'public',
  version: 'Entwurf, Fassung 1',
  versionAt: '2026-11-26T08:00:00Z',
  record: { signatures: [], approval: null },
  letterhead: null,
};

const item = (itemId: string, over: Partial<MinutesItem> = {}): MinutesItem => ({
  itemId,
  number: 'Ö 1',
  title: `Punkt ${itemId}`,
  public: true,
  paperNumber: '0012/26',
  calledAt: '2026-11-25T16:05:00Z',
  disposition: 'behandelt',
  conflicts: ['Anna Ahorn war befangen und verließ den Raum.'],
  votes: [],
  resultLine: 'Beschluss: beschlossen',
  tallyLine: 'Abstimmung: Ja: 20, Nein: 3',
  resolution: parseResolution('01\n\nDie Stadt stellt Bänke auf.\n'),
  marked: null,
  renumbering: [],
  ...over,
});

const VOTE: MinutesItem['votes'][number] = {
  question: 'Wird die Sitzung vertagt?',
  kind: 'free',
  state: 'announced',
  outcomeLabel: null,
  sentence: 'Die Vertagung ist einstimmig beschlossen.',
  tallyLine: null,
  note: null,
  roll: null,
  quorum: '30 von 51 anwesend',
};

const held = (items: readonly MinutesItem[], over: Partial<MinutesDocument> = {}): MinutesDocument => ({
  committee: 'Stadtrat',
  title: '15. Sitzung des Stadtrates',
  place: 'Ratssaal',
  rehearsal: false,
  openedAt: '2026-11-25T16:00:00Z',
  closedAt: '2026-11-25T18:30:00Z',
  interruptions: [],
  convocation: '',
  chair: 'Anna Ahorn',
  secretary: 'Berta Birke',
  seats: 3,
  present: [],
  absent: [],
  others: [],
  items: [...items],
  journalSize: 0,
  journalRoot: '',
  ...over,
});

describe('extracts of the minutes', () => {
  it('have a sheet for each item that was asked for and decided', () => {
    const undecided = item('c', { resultLine: null, tallyLine: null, resolution: null });
    const source = extractsToTypst(held([item('a'), item('b'), undecided]), ['b', 'a', 'c'], print);
    expect(source.match(/Für die Richtigkeit des Auszugs/gu)).toHaveLength(2);
    expect(source.match(/pagebreak\(\)/gu)).toHaveLength(1);
    expect(source.indexOf('Punkt a')).toBeLessThan(source.indexOf('Punkt b'));
    expect(source).not.toContain('Punkt c');
  });

  it('say wording, result, count, and who took no part', () => {
    const source = extractsToTypst(held([item('a')]), ['a'], print);
    for (const words of [
      'Die Stadt stellt Bänke auf.',
      'Beschluss: beschlossen',
      'Abstimmung: Ja: 20, Nein: 3',
      'Anna Ahorn war befangen',
      'Drucksache 0012/26',
    ])
      expect(source).toContain(words);
  });

  it('say the wording of what was rejected, of the vote that decided', () => {
    const vote = (no: string, text: string): MinutesItem['votes'][number] => ({
      ...VOTE,
      tallyLine: `Ja: ${no}, Nein: 22`,
      wording: markAmendment(parseResolution(`01\n\n${text}\n`), []),
    });
    const votes = [vote('3', 'Ein Brunnen wird gebaut.'), vote('22', 'Bänke werden aufgestellt.'), { ...VOTE }];
    const over = {
      votes,
      resolution: null,
      resultLine: 'Beschluss: abgelehnt',
      tallyLine: 'Abstimmung: Ja: 22, Nein: 22',
    };
    const source = extractsToTypst(held([item('a', over)]), ['a'], print);
    expect(source).toContain('Bänke werden aufgestellt.');
    expect(source).not.toContain('Brunnen');
  });

  it('tell each vote by itself where no count is that of the whole', () => {
    const source = extractsToTypst(
      held([item('a', { resultLine: null, tallyLine: null, votes: [VOTE] })]),
      ['a'],
      print,
    );
    expect(source).toContain('Die Vertagung ist einstimmig beschlossen.');
  });

  const signed = [{ role: 'chair' as const, name: 'Anna Ahorn', on: '2026-12-01' }];
  const approval = { on: '2026-12-16', reference: '16. Sitzung, Ö 2', sentence: null, objections: '' };
  it.each([
    { far: 'a draft', record: print.record, says: 'noch nicht unterschrieben' },
    { far: 'signed', record: { signatures: signed, approval: null }, says: 'unterschrieben und noch nicht genehmigt' },
    { far: 'approved', record: { signatures: signed, approval }, says: 'am Mittwoch, 16.12.2026 genehmigt' },
  ])('say how far the minutes are: $far', ({ record, says }) => {
    expect(extractsToTypst(held([item('a')]), ['a'], { ...print, record })).toContain(says);
  });

  it('are marked in a rehearsal, and give the same source for the same minutes', () => {
    const document = held([item('a')], { rehearsal: true });
    expect(extractsToTypst(document, ['a'], print)).toContain('PROBESITZUNG');
    expect(extractsToTypst(document, ['a'], print)).toBe(extractsToTypst(document, ['a'], print));
  });
});

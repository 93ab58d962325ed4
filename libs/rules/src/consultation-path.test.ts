import { pathFault, pathWarnings, type ChangedStation, type KnownStation } from './consultation-path';

const station = (committeeId: string, given: Partial<KnownStation> = {}): KnownStation => ({
  committeeId,
  responsibility: committeeId === 'council' ? 'decision' : 'preliminary',
  public: true,
  bound: false,
  settled: false,
  ...given,
});
const settled = { bound: true, settled: true };
const bound = { bound: true };
const kept = (before: readonly KnownStation[], ...places: readonly number[]): ChangedStation[] =>
  places.map((was) => ({ ...(before[was] ?? station('nobody')), was }));
const fresh = (committeeId: string): ChangedStation => ({ ...station(committeeId), was: null });

describe('a path that shall become another one', () => {
  const open = [station('works'), station('finance'), station('council')];
  const begun = [station('works', settled), station('finance'), station('council')];
  const planned = [station('works'), station('finance', bound), station('council', bound)];

  it.each([
    { case: 'stations nobody has dealt with change places', before: open, after: kept(open, 2, 0, 1), fault: null },
    { case: 'one of them goes', before: open, after: kept(open, 0, 2), fault: null },
    { case: 'all go', before: open, after: [], fault: null },
    {
      case: 'one comes in between',
      before: begun,
      after: [...kept(begun, 0), fresh('youth'), ...kept(begun, 1, 2)],
      fault: null,
    },
    { case: 'a settled one goes', before: begun, after: kept(begun, 1, 2), fault: 'bound-removed' },
    { case: 'one on an agenda goes', before: planned, after: kept(planned, 0, 2), fault: 'bound-removed' },
    { case: 'two on agendas change places', before: planned, after: kept(planned, 0, 2, 1), fault: 'bound-moved' },
    {
      case: 'a new one is put before a settled one',
      before: begun,
      after: [fresh('youth'), ...kept(begun, 0, 1, 2)],
      fault: 'before-settled',
    },
    {
      case: 'an open one is moved before a settled one',
      before: begun,
      after: kept(begun, 1, 0, 2),
      fault: 'before-settled',
    },
    {
      case: 'an open one is moved before one on an agenda',
      before: planned,
      after: [fresh('youth'), ...kept(planned, 0, 1, 2)],
      fault: null,
    },
    { case: 'a place there is not', before: open, after: kept(open, 0, 7), fault: 'unknown-place' },
    { case: 'a place twice', before: open, after: kept(open, 0, 0), fault: 'unknown-place' },
  ])('$case: $fault', ({ before, after, fault }) => expect(pathFault(before, after)?.kind ?? null).toBe(fault));

  it('leaves a station on an agenda as it is', () => {
    const after = kept(planned, 0, 1, 2).map((each) => ({ ...each, responsibility: 'hearing' as const }));
    expect(pathFault(planned, after)).toEqual({ kind: 'bound-changed', at: 1 });
  });

  it('keeps a passed-over station where it stood', () => {
    const passedOver = [station('works'), station('finance', settled), station('council')];
    expect(pathFault(passedOver, kept(passedOver, 0, 1, 2))).toBeNull();
    expect(pathFault(passedOver, kept(passedOver, 1, 0, 2))).toBeNull();
  });
});

describe('what the office is told of a path', () => {
  it.each([
    { case: 'nobody was passed over', path: [station('works', settled), station('council', bound)], kinds: [] },
    { case: 'a body was', path: [station('works'), station('council', bound)], kinds: ['skipped'] },
    { case: 'nobody decides', path: [station('works')], kinds: ['no-decision'] },
    { case: 'there is no path', path: [], kinds: [] },
  ])('$case: $kinds', ({ path, kinds }) => expect(pathWarnings(path).map(({ kind }) => kind)).toEqual(kinds));
});

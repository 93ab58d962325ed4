import { responsibilityAt, stationWarnings } from './station-warnings';

const station = (committeeId: string, responsibility: 'preliminary' | 'decision', result: string | null = null) => ({
  committeeId,
  committee: committeeId.toUpperCase(),
  responsibility,
  result,
});
const council = { committeeId: 'rat', committeeKind: 'council' } as const;
const board = { committeeId: 'beirat', committeeKind: 'advisory-board' } as const;

describe('what is said before a paper comes onto an agenda', () => {
  it.each([
    { case: 'no path', path: [], body: council, kinds: [] },
    {
      case: 'a station before it is open',
      path: [station('bau', 'preliminary'), station('rat', 'decision')],
      body: council,
      kinds: ['skipped'],
    },
    {
      case: 'the station before it is done',
      path: [station('bau', 'preliminary', 'empfohlen'), station('rat', 'decision')],
      body: council,
      kinds: [],
    },
    { case: 'another body', path: [station('bau', 'decision')], body: council, kinds: ['unplanned'] },
    { case: 'a board is to decide', path: [station('beirat', 'decision')], body: board, kinds: ['only-advises'] },
    {
      case: 'the body comes back to it',
      path: [station('rat', 'preliminary', 'verwiesen'), station('bau', 'preliminary'), station('rat', 'decision')],
      body: council,
      kinds: ['skipped'],
    },
  ])('$case', ({ path, body, kinds }) => expect(stationWarnings(path, body).map(({ kind }) => kind)).toEqual(kinds));

  it('treats it as the path says, else as such bodies do', () => {
    const path = [station('rat', 'preliminary')];
    expect(responsibilityAt({ kind: 'motion', consultations: path }, council)).toBe('preliminary');
    expect(responsibilityAt({ kind: 'motion', consultations: [] }, council)).toBe('decision');
    expect(responsibilityAt({ kind: 'motion', consultations: [] }, board)).toBe('preliminary');
    expect(responsibilityAt({ kind: 'question', consultations: [] }, council)).toBe('notice');
  });
});

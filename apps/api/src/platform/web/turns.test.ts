import { Turns } from './turns';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function keepBusy(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

describe('turns of several kinds of work', () => {
  const begun: string[] = [];
  beforeEach(() => void begun.splice(0));

  /** So many pieces that take longer than all kinds together may take in a turn. */
  function addLongWork(name: string, pieces: number): void {
    const turns = new Turns();
    for (let piece = 0; piece < 8 + pieces; piece += 1)
      turns.begin(
        () => [name],
        () => {
          // The first ones are begun at once, for nothing else is there.
          if (piece < 8) return;
          keepBusy(5);
          begun.push(name);
        },
      );
  }

  it('share one measure, and none of them waits for the others to come to an end', async () => {
    const kinds = ['requests', 'questions', 'pages'];
    for (const kind of kinds) addLongWork(kind, 4);
    expect(begun).toEqual([]);
    await turn();
    expect(begun).toEqual(kinds);
    while (begun.length < 12) await turn();
    for (const kind of kinds) expect(begun.filter((name) => name === kind)).toHaveLength(4);
  });

  it('are those of the next turn again after one that was used up', async () => {
    addLongWork('requests', 1);
    await turn();
    const short: number[] = [];
    const turns = new Turns();
    for (let piece = 0; piece < 16; piece += 1)
      turns.begin(
        () => ['short'],
        () => void short.push(piece),
      );
    await turn();
    await turn();
    expect(short).toHaveLength(16);
  });
});

import { OneATurn } from './one-a-turn';

it('gives a piece of work of each municipality its turn, one in a turn of the event loop', async () => {
  const turns = new OneATurn();
  const [large, small] = [{}, {}];
  const begun: string[] = [];
  const rounds: number[] = [];
  let round = 0;
  let counting = true;
  const count = (): void => {
    round += 1;
    if (counting) setImmediate(count);
  };
  setImmediate(count);
  const ask = (municipality: object, name: string): Promise<void> =>
    turns.turnOf(municipality).then(() => {
      begun.push(name);
      rounds.push(round);
    });
  await Promise.all([
    ...['large 1', 'large 2', 'large 3'].map((name) => ask(large, name)),
    ...['small 1', 'small 2'].map((name) => ask(small, name)),
  ]);
  counting = false;
  expect(begun).toEqual(['large 1', 'small 1', 'large 2', 'small 2', 'large 3']);
  expect(new Set(rounds).size).toBe(5);
  await ask(large, 'later');
  expect(begun.at(-1)).toBe('later');
});

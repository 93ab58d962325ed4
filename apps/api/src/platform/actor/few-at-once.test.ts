import { FewAtOnce } from './few-at-once';

it.each([1, 2, 4])('does %i pieces of work at once, in their order, whether or not one fails', async (most) => {
  const few = new FewAtOnce(most);
  const begun: number[] = [];
  let running = 0;
  let atOnce = 0;
  const work = (index: number) => async (): Promise<number> => {
    begun.push(index);
    running += 1;
    atOnce = Math.max(atOnce, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    if (index % 3 === 0) throw new Error(`fault ${index}`);
    return index;
  };
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => few.run(work(index))));
  expect(begun).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(begun.map((index) => index % 3 === 0));
  expect(atOnce).toBe(most);
  expect(await few.run(work(1))).toBe(1);
});

import { tokenize } from '../text/tokens';
import { newEffort, type Effort } from './effort';
import { intern, shortestHunks } from './hunks';

/** Counts the steps of every search that draws on it. */
function counting(): Effort & { steps: number } {
  const effort = newEffort();
  return {
    steps: 0,
    meterFor(tokens) {
      const spend = effort.meterFor(tokens);
      return () => {
        this.steps += 1;
        spend();
      };
    },
  };
}

const compare = (before: string, after: string, effort: Effort): { hunks: number; tokens: number } => {
  const [a, b] = [tokenize(before), tokenize(after)];
  return { hunks: shortestHunks(intern(a, b), effort).length, tokens: a.length + b.length };
};

/** Words in an order that has little to do with another one: the search for what is common takes longest. */
const scattered = (count: number, step: number): string =>
  Array.from({ length: count }, (_, index) => `w${(index * step) % 61}`).join(' ');

describe('the effort of a comparison', () => {
  it('is bounded by the length of the text', () => {
    const effort = counting();
    const { tokens, hunks } = compare(scattered(12_000, 7), scattered(12_000, 11), effort);
    expect(effort.steps).toBeGreaterThan(1_000_000);
    expect(effort.steps).toBeLessThanOrEqual(1_000_000 + 200 * tokens + 1);
    expect(hunks).toBeGreaterThan(0);
  });

  it('is shared by the points of a text, each of which keeps its own part', () => {
    const effort = counting();
    let tokens = 0;
    for (let point = 0; point < 30; point += 1)
      tokens += compare(scattered(1_500, 7), scattered(1_500, 11), effort).tokens;
    expect(effort.steps).toBeLessThanOrEqual(1_000_000 + 200 * tokens + 30);
    const before = effort.steps;
    expect(compare('Der Rat stimmt zu.', 'Der Ausschuss lehnt ab.', effort).hunks).toBe(1);
    expect(effort.steps).toBeGreaterThan(before);
  });
});

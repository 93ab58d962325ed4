import fc from 'fast-check';
import { fitScale } from './fit-scale';

describe('fitScale', () => {
  it('takes the largest scale that fits, and leaves it in place', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 1, noNaN: true }), (limit) => {
        let last = 0;
        const scale = fitScale((tried) => (last = tried) <= limit, 0.3);
        expect(scale).toBeLessThanOrEqual(limit);
        expect(scale).toBeGreaterThan(limit - 0.01);
        expect(last).toBe(scale);
      }),
    );
  });

  it('stays at the floor where nothing fits', () => expect(fitScale(() => false, 0.5)).toBe(0.5));
  it('asks once where everything fits', () => {
    const fits = jest.fn(() => true);
    expect(fitScale(fits, 0.5, 2)).toBe(2);
    expect(fits).toHaveBeenCalledTimes(1);
  });
});

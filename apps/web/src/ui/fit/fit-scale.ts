const STEPS = 7;

/**
 * The largest scale between `floor` and `most` at which something fits, to about a hundredth; `floor` where nothing
 * does. `fits` is asked a handful of times, and last with the scale that is answered.
 */
export function fitScale(fits: (scale: number) => boolean, floor: number, most = 1): number {
  if (fits(most)) return most;
  let [small, large] = [floor, most];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (small + large) / 2;
    if (fits(middle)) small = middle;
    else large = middle;
  }
  fits(small);
  return small;
}

import { describeHall } from './support/hall-scenes';

// The smallest and the upright screen; hall-display.long.test.ts has all of them.
describeHall('the display of the hall', [
  [1024, 768],
  [1080, 1920],
]);

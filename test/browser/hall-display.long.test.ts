import { describeHall } from './support/hall-scenes';

describeHall('the display of the hall on every screen', [
  [1024, 768],
  [1280, 720],
  [1366, 768],
  [1920, 1080],
  [2560, 1440],
  [3840, 2160],
  [1080, 1920],
]);

import { describeHall } from './support/hall-scenes';

const SIZES = [
  [1024, 768],
  [1280, 720],
  [1366, 768],
  [1920, 1080],
  [2560, 1440],
  [3840, 2160],
  [1080, 1920],
] as const;

describeHall('the display of the hall beside pictures of a call', SIZES, 'pictures');

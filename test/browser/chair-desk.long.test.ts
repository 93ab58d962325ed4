import { describeDesk } from './support/desk-evening';

describeDesk(
  'the desk of the chair on every screen',
  [
    [1440, 900],
    [1280, 720],
    [1024, 768],
    [768, 1024],
    [1920, 1080],
  ],
  { withAxe: true },
);

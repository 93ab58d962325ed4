import { describeDesk } from './support/desk-evening';

// The usual screens; chair-desk.long.test.ts has tablets, too, and looks for barriers.
describeDesk(
  'the desk of the chair',
  [
    [1440, 900],
    [1280, 720],
  ],
  { withAxe: false },
);

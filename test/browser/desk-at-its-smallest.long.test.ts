import { describeDesk } from './support/desk-evening';

// The smallest screen of a desk; chair-desk.long.test.ts has all of them, and looks for barriers.
describeDesk('the desk of the chair', [[1280, 720]], { withAxe: false });

import { describeCorrectionRaces } from '../support/correction-races';

// Every advance once; correction-races.long.test.ts goes on.
describeCorrectionRaces(10);

import fc from 'fast-check';
import { heldBefore } from './testing/any-meeting';
import { rewritingIsNamed, tamperingIsNamed, untouchedHolds } from './testing/attack-laws';

/** A part of what attacks.long.test.ts does for longer. */
describe('whatever somebody invents', () => {
  const meetings = heldBefore(4);

  it('a dossier holds as it was written', () => {
    fc.assert(untouchedHolds, { numRuns: 6, endOnFailure: true });
  });

  it('nothing that was altered without the key is shown as signed', () => {
    fc.assert(tamperingIsNamed(meetings), { numRuns: 40, endOnFailure: true });
  });

  it('nothing that was written anew agrees with a receipt from before', () => {
    fc.assert(rewritingIsNamed(meetings), { numRuns: 30, endOnFailure: true });
  });
});

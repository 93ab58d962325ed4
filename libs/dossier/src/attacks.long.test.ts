import fc from 'fast-check';
import { heldBefore } from './testing/any-meeting';
import { rewritingIsNamed, tamperingIsNamed, untouchedHolds } from './testing/attack-laws';

/** As many attacks on as many meetings as a machine invents in some minutes. */
describe('whatever somebody invents, for longer', () => {
  it('a dossier holds as it was written', () => {
    fc.assert(untouchedHolds, { numRuns: 300, endOnFailure: true });
  });

  it('nothing that was altered without the key is shown as signed', () => {
    fc.assert(tamperingIsNamed(heldBefore(60)), { numRuns: 3_000, endOnFailure: true });
  });

  it('nothing that was written anew agrees with a receipt from before', () => {
    fc.assert(rewritingIsNamed(heldBefore(60)), { numRuns: 2_000, endOnFailure: true });
  });
});

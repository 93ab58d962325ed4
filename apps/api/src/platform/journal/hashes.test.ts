import { entryCommitment, entryLeafHash, nodeHash, toHex } from '@gremia/journal';
import fc from 'fast-check';
import { commitmentOf, joinHashes, leafHashOf } from './hashes';

const record = fc.dictionary(fc.string(), fc.jsonValue());

describe('the hashes of the platform', () => {
  it('are those of the lib', () => {
    fc.assert(
      fc.property(record, fc.uint8Array({ minLength: 32, maxLength: 32 }), (event, salt) => {
        const commitment = commitmentOf(salt, event);
        const leaf = {
          meetingId: 'm',
          at: '2026-03-04T17:00:00.000Z',
          actor: null,
          audience: 'public',
          event,
          commitment,
        };
        expect(commitment).toBe(entryCommitment(salt, event));
        expect(leafHashOf(leaf)).toBe(entryLeafHash(leaf));
        expect(toHex(joinHashes(salt, salt))).toBe(toHex(nodeHash(salt, salt)));
      }),
    );
  });
});

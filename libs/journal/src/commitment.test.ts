import fc from 'fast-check';
import { SALT_BYTES, commitment, opensCommitment } from './commitment';
import { leafHash } from './hash';
import { hex, sha } from './testing/reference';

const salt = new Uint8Array(SALT_BYTES).fill(7);

describe('commitment', () => {
  it('is SHA-256 over 0x02, salt and canonical content', () => {
    const content = { voteId: 'v1', choice: 'yes' };
    expect(hex(commitment(salt, content))).toBe(
      hex(sha(Uint8Array.of(2), salt, Buffer.from('{"choice":"yes","voteId":"v1"}'))),
    );
  });

  it('opens with its own salt and content only', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.constantFrom('yes', 'no', 'abstain', 'conflicted'),
        (own, choice) => {
          const sealed = commitment(own, choice);
          expect(opensCommitment(sealed, own, choice)).toBe(true);
          expect(opensCommitment(sealed, own, `${choice}!`)).toBe(false);
          expect(
            opensCommitment(
              sealed,
              own.map((byte) => byte ^ 1),
              choice,
            ),
          ).toBe(false);
          expect(opensCommitment(sealed.slice(1), own, choice)).toBe(false);
          expect(opensCommitment(sealed, own.slice(1), choice)).toBe(false);
        },
      ),
    );
  });

  it('refuses a short salt, which would let a choice be guessed', () => {
    expect(() => commitment(new Uint8Array(16), 'yes')).toThrow(expect.objectContaining({ code: 'salt-too-short' }));
  });

  it('cannot be taken for a leaf', () => {
    expect(hex(commitment(salt, 'yes'))).not.toBe(hex(leafHash('yes')));
    expect(hex(leafHash({ b: 1, a: 2 }))).toBe(hex(sha(Uint8Array.of(0), Buffer.from('{"a":2,"b":1}'))));
  });
});

import { SALT_BYTES } from './commitment';
import { type JournalLeaf, entryCommitment, entryLeafHash } from './entry';
import { hex, sha } from './testing/reference';

const entry: JournalLeaf = {
  meetingId: 'm1',
  at: '2026-03-04T17:00:00.000Z',
  actor: 'p1',
  audience: 'public',
  event: { voteId: 'v1', kind: 'ballot-cast' },
  commitment: null,
};

describe('an entry of the journal', () => {
  it('hashes to SHA-256(0x00, canonical bytes) of its six fields', () => {
    const bytes = Buffer.from(
      '{"actor":"p1","at":"2026-03-04T17:00:00.000Z","audience":"public","commitment":null,"event":{"kind":"ballot-cast","voteId":"v1"},"meetingId":"m1"}',
    );
    expect(entryLeafHash(entry)).toBe(hex(sha(Uint8Array.of(0), bytes)));
    expect(entryLeafHash({ ...entry, seq: 4 } as JournalLeaf)).toBe(entryLeafHash(entry));
  });

  it('binds its sealed fields by a commitment', () => {
    const salt = new Uint8Array(SALT_BYTES).fill(1);
    const sealed = entryCommitment(salt, { choice: 'yes' });
    expect(sealed).toBe(hex(sha(Uint8Array.of(2), salt, Buffer.from('{"choice":"yes"}'))));
    expect(entryLeafHash({ ...entry, commitment: sealed } as unknown as JournalLeaf)).not.toBe(entryLeafHash(entry));
  });
});

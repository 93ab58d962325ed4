import fc from 'fast-check';
import { fromBase64, toBase64, utf8 } from './bytes';
import { signCheckpoint } from './checkpoint';
import { leafHash } from './hash';
import { MerkleTree } from './merkle-tree';
import { openReceipt, parseReceipt, printReceipt, shortCode } from './receipt';
import { newKey, unhex, verifyEd25519 } from './testing/reference';

const { key, sign } = newKey('gremia.example.org');
const entries = Array.from({ length: 19 }, (_, seq) => ({
  seq,
  event: { kind: 'ballot-cast', voteId: 'v1', personId: `p${seq}` },
  commitment: `c${seq}`,
}));
const tree = new MerkleTree(entries.map(leafHash));
const checkpoint = signCheckpoint({ origin: 'gremia.example.org/m/1', size: tree.size, root: tree.root() }, key, sign);
const receiptFor = (index: number): string =>
  printReceipt({ entry: entries[index] ?? null, index, proof: tree.inclusionProof(index), checkpoint });

describe('a receipt (C2SP tlog-proof)', () => {
  it('proves with the public key alone that an entry stands in the journal', () => {
    fc.assert(
      fc.property(fc.nat({ max: 18 }), (index) => {
        expect(openReceipt(receiptFor(index), [key], verifyEd25519)).toMatchObject({
          entry: entries[index],
          index,
          sealedBy: { size: 19 },
        });
      }),
    );
  });

  it('fails for another entry, another place or another key', () => {
    const other = printReceipt({
      entry: { ...entries[4], commitment: 'c5' },
      index: 4,
      proof: tree.inclusionProof(4),
      checkpoint,
    });
    expect(() => openReceipt(other, [key], verifyEd25519)).toThrow(expect.objectContaining({ code: 'proof-invalid' }));
    expect(() => openReceipt(receiptFor(4).replace('index 4', 'index 5'), [key], verifyEd25519)).toThrow(
      expect.objectContaining({ code: 'proof-invalid' }),
    );
    expect(() => openReceipt(receiptFor(4), [newKey('gremia.example.org').key], verifyEd25519)).toThrow(
      expect.objectContaining({ code: 'signature-missing' }),
    );
  });

  it.each([
    { case: 'an empty text', text: '' },
    { case: 'another first line', text: receiptFor(1).replace('@v1', '@v2') },
    { case: 'an index with a leading zero', text: receiptFor(1).replace('index 1', 'index 01') },
    { case: 'an entry that is no JSON', text: receiptFor(1).replace(/extra \S+/, `extra ${toBase64(utf8('{'))}`) },
    {
      case: 'an entry that is not canonical',
      text: receiptFor(1).replace(/extra \S+/, `extra ${toBase64(utf8('{ "a": 1 }'))}`),
    },
  ])('is refused with $case', ({ text }) => {
    expect(() => parseReceipt(text)).toThrow(expect.objectContaining({ code: 'receipt-malformed' }));
  });
});

describe('shortCode', () => {
  it.each([
    { bytes: '0000000000', code: '0000-0000' },
    { bytes: 'ffffffffff', code: 'ZZZZ-ZZZZ' },
    { bytes: '0000000001ffff', code: '0000-0001' },
    { bytes: '0102030405', code: '0410-6105' },
  ])('of $bytes', ({ bytes, code }) => {
    expect(shortCode(unhex(bytes))).toBe(code);
  });
});

describe('base 64', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(Uint8Array.from(bytes));
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });

  it.each([{ text: 'AAA' }, { text: 'AA==\n' }, { text: 'AB==' }, { text: 'A-_=' }, { text: 'ä' }])(
    'refuses $text',
    ({ text }) => {
      expect(() => fromBase64(text)).toThrow(expect.objectContaining({ code: 'encoding-invalid' }));
    },
  );
});

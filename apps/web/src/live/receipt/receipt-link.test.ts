import { createHash } from 'node:crypto';
import { receiptFromLink, receiptToLink } from './receipt-link';

/** As long as one of a journal of a thousand entries, with ids and hashes as unlike each other. */
const hash = (no: number): string => createHash('sha256').update(String(no)).digest('base64');
const RECEIPT = [
  'c2sp.org/tlog-proof@v1',
  `extra ${Buffer.from(JSON.stringify({ meeting: hash(0), person: hash(1), vote: hash(2), text: 'Größe' })).toString('base64')}`,
  'index 412',
  ...Array.from({ length: 10 }, (_, no) => hash(no + 3)),
  '',
  `stadt.example.org/meetings/7f/public\n800\n${hash(99)}\n\n— stadt.example.org ${hash(100)}${hash(101)}\n`,
].join('\n');

describe('a receipt behind the # of a link', () => {
  it('is short enough for a QR code, and reads as the same receipt', () => {
    const link = receiptToLink(RECEIPT);
    expect(link).toMatch(/^[\w-]+$/);
    expect(link.length).toBeLessThan(1_800);
    expect(receiptFromLink(link)).toBe(RECEIPT);
  });

  it.each(['', 'x', '%%%', receiptToLink(RECEIPT).slice(9), 'A'.repeat(9_000)])(
    'is none where it is made up',
    (made) => {
      expect(receiptFromLink(made)).not.toBe(RECEIPT);
    },
  );
});

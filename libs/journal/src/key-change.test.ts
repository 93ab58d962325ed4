import { keyChangeText, openKeyChange, sameKey, signKeyChange, trustedThrough, type KeyChange } from './key-change';
import { signNote } from './signed-note';
import { newKey, verifyEd25519 } from './testing/reference';

const [first, second, third] = [newKey('a.example.org'), newKey('a.example.org'), newKey('a.example.org')];
const stranger = newKey('a.example.org');
const change: KeyChange = { at: '2026-11-25T16:00:00.000Z', from: first.key, to: second.key };
const later: KeyChange = { at: '2028-11-25T16:00:00.000Z', from: second.key, to: third.key };

describe('a change of keys', () => {
  it('is read again as both have signed it', () => {
    expect(openKeyChange(signKeyChange(change, first.sign, second.sign), verifyEd25519)).toEqual(change);
  });

  it.each([
    ['only the old key has signed', signNote(keyChangeText(change), first.key, first.sign), 'signature-missing'],
    ['only the new key has signed', signNote(keyChangeText(change), second.key, second.sign), 'signature-missing'],
    ['somebody else signed for the old one', signKeyChange(change, stranger.sign, second.sign), 'signature-invalid'],
    [
      'the time was changed',
      signKeyChange(change, first.sign, second.sign).replace('2026', '2027'),
      'signature-invalid',
    ],
    ['it is another note', signNote('a\nb\n', first.key, first.sign), 'note-malformed'],
  ])('is refused where %s', (_what, note, code) => {
    expect(() => openKeyChange(note, verifyEd25519)).toThrow(expect.objectContaining({ code }));
  });

  it('lets whoever trusts one key of a chain trust all of it, and nothing else', () => {
    for (const { key } of [first, second, third]) {
      const trusted = trustedThrough([key], [later, change]);
      expect([first, second, third].map((one) => trusted.some((each) => sameKey(each, one.key)))).toEqual([
        true,
        true,
        true,
      ]);
    }
    expect(trustedThrough([stranger.key], [change, later])).toEqual([stranger.key]);
  });
});

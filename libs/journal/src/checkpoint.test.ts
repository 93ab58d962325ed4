import { checkpointText, openCheckpoint, parseCheckpointText, signCheckpoint } from './checkpoint';
import { EMPTY_ROOT } from './merkle-tree';
import { openNote, parseNote, parseNoteKey, printNoteKey, signNote } from './signed-note';
import { hex, newKey, unhex, verifyEd25519 } from './testing/reference';

const origin = 'gremia.example.org/meetings/1';
const checkpoint = { origin, size: 42, root: EMPTY_ROOT };
const ours = newKey('gremia.example.org');

describe('signed notes (C2SP signed-note)', () => {
  /** The published example of the Go implementation: another program's key, text and signature. */
  const key = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const note = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

  it('opens a note that another program signed', () => {
    expect(openNote(note, [parseNoteKey(key)], verifyEd25519).text).toBe(text);
    expect(printNoteKey(parseNoteKey(key))).toBe(key);
  });

  it('refuses it when one character of the text differs', () => {
    expect(() => openNote(note.replace('answer', 'Answer'), [parseNoteKey(key)], verifyEd25519)).toThrow(
      expect.objectContaining({ code: 'signature-invalid' }),
    );
  });

  it('passes over signatures of unknown keys, and refuses a note that has no other', () => {
    const signed = signNote('Beschluss\n', ours.key, ours.sign);
    const stranger = newKey('elsewhere.example.org');
    const both = signed + (signNote('Beschluss\n', stranger.key, stranger.sign).split('\n\n')[1] ?? '');
    expect(parseNote(both).signatures).toHaveLength(2);
    expect(openNote(both, [ours.key], verifyEd25519).signatures).toHaveLength(1);
    expect(() => openNote(both, [newKey('gremia.example.org').key], verifyEd25519)).toThrow(
      expect.objectContaining({ code: 'signature-missing' }),
    );
  });

  it('allows empty lines in the text', () => {
    const signed = signNote('a\n\nb\n', ours.key, ours.sign);
    expect(openNote(signed, [ours.key], verifyEd25519).text).toBe('a\n\nb\n');
  });

  it.each([
    { case: 'no signature', note: 'text\n' },
    { case: 'no text', note: '\n\n— a AAAAAAA=\n' },
    { case: 'a hyphen for the dash', note: 'text\n\n- a AAAAAAA=\n' },
    { case: 'a control character', note: 'te\u0007xt\n\n— a AAAAAAA=\n' },
    { case: 'a signature of four bytes', note: 'text\n\n— a AAAAAA==\n' },
    { case: 'a missing newline at the end', note: 'text\n\n— a AAAAAAA=' },
  ])('refuses a note with $case', ({ note: malformed }) => {
    expect(() => parseNote(malformed)).toThrow(expect.objectContaining({ code: 'note-malformed' }));
  });

  it.each([{ name: '' }, { name: 'a b' }, { name: 'a+b' }])('refuses the key name "$name"', ({ name }) => {
    expect(() => signNote('a\n', { ...ours.key, name }, ours.sign)).toThrow(
      expect.objectContaining({ code: 'key-malformed' }),
    );
  });
});

describe('checkpoints (C2SP tlog-checkpoint)', () => {
  it('have the published form', () => {
    const root = unhex('0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62');
    const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
    expect(checkpointText({ origin: 'example.com/behind-the-sofa', size: 20852163, root })).toBe(text);
    expect(hex(parseCheckpointText(text).root)).toBe(hex(root));
  });

  it('open with a trusted key and say what was signed', () => {
    expect(openCheckpoint(signCheckpoint(checkpoint, ours.key, ours.sign), [ours.key], verifyEd25519)).toEqual(
      checkpoint,
    );
  });

  it('do not open when size or root was changed afterwards', () => {
    const note = signCheckpoint(checkpoint, ours.key, ours.sign);
    expect(() => openCheckpoint(note.replace('\n42\n', '\n43\n'), [ours.key], verifyEd25519)).toThrow(
      expect.objectContaining({ code: 'signature-invalid' }),
    );
  });

  it.each([
    { case: 'a leading zero', text: `${origin}\n042\n${'A'.repeat(43)}=\n` },
    { case: 'an extension line', text: `${origin}\n42\n${'A'.repeat(43)}=\nmore\n` },
    { case: 'an empty origin', text: `\n42\n${'A'.repeat(43)}=\n` },
    { case: 'a short root', text: `${origin}\n42\nAAAA\n` },
    { case: 'nothing after the size', text: `${origin}\n42\n` },
  ])('are refused with $case', ({ text }) => {
    expect(() => parseCheckpointText(text)).toThrow(expect.objectContaining({ name: 'JournalError' }));
  });

  it('are not made of what is not a journal', () => {
    expect(() => checkpointText({ ...checkpoint, origin: 'two\nlines' })).toThrow(
      expect.objectContaining({ code: 'checkpoint-malformed' }),
    );
    expect(() => checkpointText({ ...checkpoint, size: -1 })).toThrow(
      expect.objectContaining({ code: 'checkpoint-malformed' }),
    );
    expect(() => checkpointText({ ...checkpoint, root: new Uint8Array(31) })).toThrow(
      expect.objectContaining({ code: 'checkpoint-malformed' }),
    );
  });
});

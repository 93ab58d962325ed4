import { parseAddCheckpoint, printAddCheckpoint } from './add-checkpoint';
import { fromBase64, toHex, utf8 } from './bytes';
import { signCheckpoint } from './checkpoint';
import { cosign, cosignaturesOn, parseWitnessKey, printWitnessKey, witnessKeyId } from './cosignature';
import { MerkleTree } from './merkle-tree';
import { parseNote } from './signed-note';
import { newKey, sha, verifyEd25519 } from './testing/reference';

const log = newKey('stadt.example.org');
const audit = newKey('rechnungsamt.example.org');
const tree = new MerkleTree(['a', 'b', 'c'].map((text) => sha(utf8(text))));
const note = signCheckpoint({ origin: 'stadt.example.org/x', size: 3, root: tree.root() }, log.key, log.sign);
const SECONDS = 1_795_276_800;
const line = cosign(note, { by: audit.key, seconds: SECONDS }, audit.sign);

describe('a cosignature', () => {
  it('says who has seen a checkpoint and when, and leaves the checkpoint as it is', () => {
    const cosigned = note + line;
    expect(parseNote(cosigned).text).toBe(parseNote(note).text);
    expect(cosignaturesOn(cosigned, [audit.key], verifyEd25519)).toEqual([{ by: audit.key, seconds: SECONDS, line }]);
    expect(cosignaturesOn(cosigned, [], verifyEd25519)).toEqual([]);
  });

  it('has the bytes of C2SP tlog-cosignature: id with type 4, time in eight bytes, signature over the stated text', () => {
    const bytes = fromBase64(line.trim().split(' ')[2] ?? '');
    const id = sha(utf8('rechnungsamt.example.org\n'), Uint8Array.of(4), audit.key.publicKey).slice(0, 4);
    expect(toHex(bytes.slice(0, 4))).toBe(toHex(id));
    expect(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(4)).toBe(BigInt(SECONDS));
    const text = utf8(`cosignature/v1\ntime ${SECONDS}\n${parseNote(note).text}`);
    expect(verifyEd25519(audit.key.publicKey, text, bytes.slice(12))).toBe(true);
    expect(bytes).toHaveLength(4 + 8 + 64);
  });

  it.each([
    [
      'the time',
      `— ${audit.key.name} ${btoa(String.fromCharCode(...witnessKeyId(audit.key), ...Array<number>(72).fill(0)))}\n`,
    ],
    ['nothing but the id', `— ${audit.key.name} ${btoa(String.fromCharCode(...witnessKeyId(audit.key), 0))}\n`],
    ['another checkpoint', cosign(note.replace('\n3\n', '\n2\n'), { by: audit.key, seconds: SECONDS }, audit.sign)],
  ])('is refused where it is of %s', (_what, forged) => {
    expect(() => cosignaturesOn(note + forged, [audit.key], verifyEd25519)).toThrow(
      expect.objectContaining({ code: 'signature-invalid' }),
    );
  });

  it('is told by a key that is not one of notes', () => {
    const printed = printWitnessKey(audit.key);
    expect(parseWitnessKey(printed)).toEqual(audit.key);
    expect(() => parseWitnessKey(printed.replace('+', '+0'))).toThrow(
      expect.objectContaining({ code: 'key-malformed' }),
    );
  });
});

describe('a step between two states', () => {
  it('is read as it was printed', () => {
    const step = { old: 2, proof: tree.consistencyProof(2, 3), note };
    expect(parseAddCheckpoint(printAddCheckpoint(step))).toEqual(step);
    expect(parseAddCheckpoint(printAddCheckpoint({ ...step, old: 0, proof: [] }))).toEqual({ old: 0, proof: [], note });
  });

  it.each(['', 'old 1', 'old x\n\n', 'new 1\n\nnote\n', `old 1\n${'AA==\n'.repeat(70)}\nnote\n`])(
    'is refused: %j',
    (text) => {
      expect(() => parseAddCheckpoint(text)).toThrow(expect.objectContaining({ code: 'note-malformed' }));
    },
  );
});

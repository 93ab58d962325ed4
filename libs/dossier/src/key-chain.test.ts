import { addSignature, keyChangeText, signNote, utf8, type NoteKey } from '@gremia/journal';
import { DOSSIER_FILES } from './format';
import { readDossier } from './read-dossier';
import { STRANGER } from './testing/invented-attacks';
import { heldDossier, KEY, KEY_CHANGE, NEXT_KEY, verifyEd25519, withFile } from './testing/held-dossier';
import { verifyDossier } from './verify/verify-dossier';

const rotated = heldDossier('whole', undefined, undefined, true);
const codes = (keys: readonly NoteKey[], content = rotated) => {
  const { findings } = verifyDossier(readDossier(content), { keys }, verifyEd25519);
  return (level: string): string[] => [
    ...new Set(findings.filter((finding) => finding.level === level).map(({ code }) => code)),
  ];
};

describe('a meeting during which the key was replaced', () => {
  it.each([
    ['the old key', [KEY.key]],
    ['the new key', [NEXT_KEY.key]],
    ['none', []],
  ] as const)('is proved to whoever has %s', (_what, keys) => {
    const found = codes(keys);
    expect(found('fault')).toEqual([]);
    expect(found('proved')).toEqual(expect.arrayContaining(['key-changed', 'manifest-signed', 'end-signed']));
    expect(found('unproven')).not.toContain('checkpoint-key-unknown');
  });

  it('proves nothing to whoever trusts another', () => {
    const found = codes([STRANGER.key]);
    expect(found('proved')).not.toContain('key-changed');
    expect(found('unproven')).toEqual(expect.arrayContaining(['key-change-unknown', 'checkpoint-key-unknown']));
  });

  it('does not follow a change that the old key has not signed', () => {
    const change = { at: '2026-11-25T16:00:00.000Z', from: KEY.key, to: STRANGER.key };
    const text = keyChangeText(change);
    const forged = addSignature(signNote(text, STRANGER.key, STRANGER.sign), KEY.key, STRANGER.sign);
    const line = `${JSON.stringify({ at: change.at, note: forged })}\n`;
    const found = codes([KEY.key], withFile(rotated, DOSSIER_FILES.keyChanges, utf8(line)));
    expect(found('fault')).toContain('key-change-forged');
    expect(found('proved')).not.toContain('key-changed');
  });

  it('says so where the replaced key was used later', () => {
    const files = heldDossier('whole', undefined, undefined, false);
    const line = `${JSON.stringify({ at: '2026-11-25T16:01:35.500Z', note: KEY_CHANGE })}\n`;
    const found = codes([KEY.key], withFile(files, DOSSIER_FILES.keyChanges, utf8(line)));
    expect(found('unproven')).toContain('checkpoint-key-retired');
  });
});

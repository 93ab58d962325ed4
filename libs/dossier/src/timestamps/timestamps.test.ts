import { checkpointText, fromBase64, leafHashOfBytes, MerkleTree, toBase64, utf8 } from '@gremia/journal';
import type { DossierContent } from '../archive';
import { DOSSIER_FILES } from '../format';
import { readDossier, type Dossier } from '../read-dossier';
import { heldDossier, KEY, verifyEd25519, withFile, type Change } from '../testing/held-dossier';
import { listedAnew } from '../testing/invented-attacks';
import { HAS_OPENSSL, TimestampAuthority } from '../testing/timestamp-authority';
import { verifyDossier } from '../verify/verify-dossier';
import { openTimestamps } from './open-timestamps';
import { timestampQuery, tokenIn } from './timestamp-query';
import { certificatesOf } from './timestamp-token';

const NONCE = Uint8Array.of(0x80, 1, 2, 3);

(HAS_OPENSSL ? describe : describe.skip)('timestamps of a service from outside', () => {
  const authority = new TimestampAuthority();
  const roots = certificatesOf(authority.root, 'root.pem');
  afterAll(() => authority.close());

  const stateAfter = ({ manifest, entries }: Dossier, size: number): string => {
    const tree = new MerkleTree(entries.map(({ leaf }) => leafHashOfBytes(utf8(leaf))));
    return checkpointText({ origin: manifest.origin, size, root: tree.root(size) });
  };
  const stamped = (text: string, by = authority): string =>
    toBase64(tokenIn(by.reply(timestampQuery(text, NONCE)), text, NONCE));
  const withStamps = (content: DossierContent, lines: readonly object[]): DossierContent => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    return listedAnew(withFile(content, DOSSIER_FILES.timestamps, utf8(text)), KEY);
  };
  const found = async (content: DossierContent, certificates = roots): Promise<readonly string[]> => {
    const dossier = readDossier(content);
    const timestamps = await openTimestamps(dossier, certificates);
    const report = verifyDossier(dossier, { keys: [KEY.key], timestamps }, verifyEd25519);
    return report.findings
      .filter(({ code }) => code.includes('timestamp') || code.includes('anchor'))
      .map(({ level, code, about }) => [level, code, about['entries'] ?? about['place']].join(' '));
  };

  const whole = heldDossier();
  const size = readDossier(whole).entries.length;
  const token = stamped(stateAfter(readDossier(whole), size - 2));

  it('keep the entries before them, for whoever trusts the certificate', async () => {
    const content = withStamps(whole, [{ size: size - 2, token }]);
    expect(await found(content)).toEqual([
      `proved timestamp-holds ${size - 2}`,
      `proved anchored ${size}`,
      `unproven after-anchor ${size}`,
    ]);
  });

  it('prove nothing to whoever trusts nobody, or somebody else', async () => {
    const content = withStamps(whole, [{ size: size - 2, token }]);
    const other = new TimestampAuthority();
    expect(await found(content, [])).toEqual([`unproven timestamp-unknown ${size - 2}`]);
    expect(await found(content, certificatesOf(other.root, 'other.pem'))).toEqual([
      `unproven timestamp-unknown ${size - 2}`,
    ]);
    other.close();
  });

  it('are named where they are not checked', () => {
    const dossier = readDossier(withStamps(whole, [{ size: size - 2, token }]));
    const codes = verifyDossier(dossier, { keys: [KEY.key] }, verifyEd25519).findings.map(({ code }) => code);
    expect(codes).toContain('timestamps-not-checked');
  });

  const broken = (at: number): string =>
    toBase64(fromBase64(token).map((byte, index, all) => (index === all.length - at ? byte ^ 1 : byte)));
  const rewritten: Change = (all) => all.filter((_one, index) => index !== 40);
  it.each([
    ['of another state', { size: size - 1, token }, undefined],
    ['of more entries than there are', { size: size + 1, token }, undefined],
    ['of a journal that was written anew', { size: size - 2, token }, rewritten],
    ['with a signature that is wrong', { size: size - 2, token: broken(1) }, undefined],
    ['with a signature that is wrong elsewhere', { size: size - 2, token: broken(100) }, undefined],
    ['no token', { size: size - 2, token: 'AAAA' }, undefined],
    ['no base 64', { size: size - 2, token: '%' }, undefined],
  ])('contradict where they are %s', async (_what, line, change) => {
    const content = change === undefined ? whole : heldDossier('whole', undefined, change);
    expect(await found(withStamps(content, [line]))).toContain(`fault timestamp-differs ${line.size}`);
  });

  it('contradict where entries claim to be later than their stamp', async () => {
    const later: Change = (all) =>
      all.map((entry) => ({ ...entry, leaf: JSON.parse(JSON.stringify(entry.leaf).replaceAll('2026-11', '2126-11')) }));
    const content = heldDossier('whole', undefined, later);
    const line = { size, token: stamped(stateAfter(readDossier(content), size)) };
    expect(await found(withStamps(content, [line]))).toContain(`fault timestamp-earlier ${size}`);
  });

  it('are taken only in reply to the query, over what was asked', () => {
    const text = stateAfter(readDossier(whole), size);
    const query = timestampQuery(text, NONCE);
    const reply = authority.reply(query);
    for (const [made, over, nonce] of [
      [reply, `${text}x`, NONCE],
      [reply, text, Uint8Array.of(9)],
      [reply.slice(0, 50), text, NONCE],
      [utf8('no reply'), text, NONCE],
    ] as const)
      expect(() => tokenIn(made, over, nonce)).toThrow();
  });
});

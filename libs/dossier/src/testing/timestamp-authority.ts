import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether there is an OpenSSL to play a service that stamps. */
export const HAS_OPENSSL = spawnSync('openssl', ['version']).status === 0;

const SETTINGS = `[tsa]
default_tsa = own
[own]
serial = ./serial
signer_cert = ./signer.pem
certs = ./root.pem
signer_key = ./signer.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`;

/** A service that stamps (RFC 3161), played by `openssl ts`, with a root of its own. */
export class TimestampAuthority {
  private readonly folder = mkdtempSync(join(tmpdir(), 'gremia-stamps-'));
  /** The root in PEM, for those who trust it. */
  readonly root: string;

  constructor() {
    const key = ['-newkey', 'rsa:2048', '-nodes'];
    this.run('req', '-x509', ...key, '-keyout', 'root.key', '-out', 'root.pem', '-days', '30', '-subj', '/CN=Root');
    this.run('req', ...key, '-keyout', 'signer.key', '-out', 'signer.csr', '-subj', '/CN=Zeitamt');
    writeFileSync(join(this.folder, 'usage.cnf'), 'extendedKeyUsage = critical,timeStamping\n');
    const signed = ['-req', '-in', 'signer.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial'];
    this.run('x509', ...signed, '-days', '30', '-extfile', 'usage.cnf', '-out', 'signer.pem');
    writeFileSync(join(this.folder, 'settings.cnf'), SETTINGS);
    writeFileSync(join(this.folder, 'serial'), '01\n');
    this.root = readFileSync(join(this.folder, 'root.pem'), 'utf8');
  }

  /** The reply to a query, both in DER. */
  reply(query: Uint8Array): Uint8Array {
    writeFileSync(join(this.folder, 'query'), query);
    this.run('ts', '-reply', '-config', 'settings.cnf', '-queryfile', 'query', '-out', 'reply');
    return new Uint8Array(readFileSync(join(this.folder, 'reply')));
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }

  private run(...args: readonly string[]): void {
    execFileSync('openssl', args, { cwd: this.folder, stdio: 'ignore' });
  }
}

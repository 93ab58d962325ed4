import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCluster, stopCluster } from '../../apps/api/launcher/cluster.mjs';
import { databaseUser } from '../../apps/api/launcher/database-user.mjs';
import { onLocalServer } from '../../apps/api/launcher/local-client.mjs';
import { postgresPrograms } from '../../apps/api/launcher/postgres-programs.mjs';

/** A data directory as releases made it before the admin's role: the owner is the superuser. */
export async function startOldCluster({ root, directory }) {
  const cluster = join(directory, 'postgres');
  const programs = postgresPrograms(root);
  const user = await databaseUser(cluster, programs.postgres);
  const password = randomBytes(24).toString('base64url');
  const file = join(directory, 'postgres-password');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  mkdirSync(cluster, { mode: 0o700 });
  if (user.uid !== undefined) for (const path of [cluster, file]) chownSync(path, user.uid, user.gid);
  const access = ['--auth=scram-sha-256', '--username=gremia', `--pwfile=${file}`];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const { code, output } = await user.run(programs.initdb, ['-D', cluster, ...locale, ...access]);
  if (code !== 0) throw new Error(output);
  writeFileSync(join(cluster, 'postgresql.conf'), "\ninclude_if_exists = 'gremia.conf'\n", { flag: 'a' });
  const server = { programs, user, cluster, durable: false };
  const port = await startCluster(server);
  await onLocalServer({ port, user: 'gremia', password }, (client) => client.query('CREATE DATABASE gremia'));
  return { url: `postgres://gremia:${password}@127.0.0.1:${port}/gremia`, stop: () => stopCluster(server) };
}

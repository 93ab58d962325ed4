import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registeredTenant } from './tenant-list';
import { writeTenantFile } from './tenant-file';

/** Where a municipality is read may never be where another one lies. */
describe('the databases of a municipality that was added', () => {
  const data = mkdtempSync(join(tmpdir(), 'gremia-tenants-'));
  afterAll(() => rmSync(data, { recursive: true }));
  const variables = {
    GREMIA_DATA: data,
    DATABASE_URL: 'postgres://gremia:one@main:5432/gremia?sslmode=require',
    GREMIA_READ_DATABASE_URL: 'postgres://gremia:one@readers:5433/gremia?sslmode=require',
  };
  const base = { name: 'Aue', hosts: ['aue.example'], awaitsRestore: false, leaves: false };
  const own = { name: 'gremia_aue', user: 'aue', password: 'two' };

  it('lie under its own name and login on both servers', async () => {
    await writeTenantFile(data, 'aue', { ...base, database: own });
    expect(registeredTenant(variables, 'aue').variables).toMatchObject({
      DATABASE_URL: 'postgres://aue:two@main:5432/gremia_aue?sslmode=require',
      GREMIA_READ_DATABASE_URL: 'postgres://aue:two@readers:5433/gremia_aue?sslmode=require',
    });
  });

  it('are one where the installation has no second server, or it lies elsewhere', async () => {
    const read = (given: Readonly<Record<string, string | undefined>>): unknown =>
      registeredTenant(given, 'aue').variables.GREMIA_READ_DATABASE_URL;
    expect(read({ ...variables, GREMIA_READ_DATABASE_URL: undefined })).toBeUndefined();
    await writeTenantFile(data, 'aue', { ...base, database: { url: 'postgres://aue:two@elsewhere:5432/aue' } });
    expect(read(variables)).toBeUndefined();
  });
});

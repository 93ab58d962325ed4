import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import { servedTenants } from '../platform/tenancy/tenant-list';
import type { Tenant, Variables } from '../platform/tenancy/tenant';
import { TenantApplication } from './tenant-application';
import type { TenantDirectory } from './tenant-directory';

/** Started side by side; each migrates its database first. */
const AT_ONCE = 4;
const LOOK_MILLISECONDS = 5_000;
/** What could not be started is tried again after so many looks. */
const LOOKS_BEFORE_RETRY = 6;

/**
 * Starts the applications of all municipalities and keeps them as they are set down: one that cannot be started leaves
 * the others alone and is tried again; one that is added, changed or deleted meanwhile is started, begun anew or ended.
 */
export class TenantKeeper {
  private readonly stop = new AbortController();
  private watching: Promise<void> | null = null;
  /** Where all applications are reached; null before the server listens. */
  private address: string | null = null;

  constructor(
    private readonly variables: Variables,
    private readonly directory: TenantDirectory,
    private readonly logger: Logger,
    private readonly say: (line: string) => void,
  ) {}

  /**
   * Starts these municipalities.
   *
   * @throws StartError of the first one when none could be started
   */
  async startAll(tenants: readonly Tenant[]): Promise<void> {
    const waiting = [...tenants];
    const faults: unknown[] = [];
    this.directory.setTenants(tenants);
    const startNext = async (): Promise<void> => {
      for (let tenant = waiting.shift(); tenant !== undefined; tenant = waiting.shift())
        await this.start(tenant).catch((error: unknown) => faults.push(error));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, startNext));
    if (this.directory.applications.length === 0) throw faults[0] ?? new Error('no municipality is served');
  }

  /** To be called when the server listens. */
  settle(address: string): void {
    this.address = address;
    for (const { place } of this.directory.applications) place.settle(address);
    this.watching = this.watch();
  }

  /** The sockets of every application go, over so many milliseconds. */
  async askToLeave(milliseconds: number): Promise<void> {
    await Promise.all(this.directory.applications.map((application) => application.askToLeave(milliseconds)));
  }

  /** Ends every application. */
  async close(): Promise<void> {
    this.stop.abort();
    await this.watching;
    await Promise.all(this.directory.applications.map((application) => application.close()));
  }

  private async start(tenant: Tenant): Promise<void> {
    const { logger, say, directory, address } = this;
    const alone = tenant.hosts.length === 0;
    try {
      const prefix = alone ? '' : `${tenant.name ?? tenant.key}: `;
      const application = await TenantApplication.start(tenant, { logger, prefix, say });
      if (address !== null) application.place.settle(address);
      directory.setApplication(tenant.key, application);
    } catch (error) {
      if (!alone) {
        logger.error({ err: error, tenant: tenant.key }, 'a municipality could not be started');
        say(`${tenant.name ?? tenant.key} startet nicht: ${error instanceof Error ? error.message : String(error)}`);
      }
      throw error;
    }
  }

  private async watch(): Promise<void> {
    for (let look = 1; !this.stop.signal.aborted; look += 1) {
      await sleep(LOOK_MILLISECONDS, undefined, { ref: false, signal: this.stop.signal }).catch(() => undefined);
      if (this.stop.signal.aborted) return;
      await this.lookAgain(look % LOOKS_BEFORE_RETRY === 0).catch((error: unknown) =>
        this.logger.warn({ err: error }, 'cannot look for municipalities that were added, changed or deleted'),
      );
    }
  }

  /** Serves what is set down now. Hosts change at once and for all together, so that none has two municipalities. */
  private async lookAgain(retry: boolean): Promise<void> {
    const { directory } = this;
    const served = await servedTenants(this.variables);
    const before = new Map(directory.tenants.map((tenant) => [tenant.key, tenant]));
    const running = new Map([...before.keys()].map((key) => [key, directory.applicationOf(key)]));
    directory.setTenants(served);
    for (const { key } of served) before.delete(key);
    for (const key of before.keys()) await this.end(key, running.get(key) ?? null);
    for (const tenant of served) {
      const known = running.has(tenant.key);
      if (known && running.get(tenant.key) === null && !retry) continue;
      await this.bringUp(tenant).catch(() => undefined);
    }
  }

  private async bringUp(tenant: Tenant): Promise<void> {
    const { directory } = this;
    const application = directory.applicationOf(tenant.key);
    if (application !== null && isDeepStrictEqual(application.variables, tenant.variables))
      return application.place.rename(tenant.hosts[0] ?? null);
    // What it works on has changed: nobody is served from the old and the new at once.
    directory.setApplication(tenant.key, null);
    await this.end(tenant.key, application);
    await this.start(tenant);
  }

  private async end(key: string, application: TenantApplication | null): Promise<void> {
    if (application === null) return;
    await application
      .close()
      .catch((error: unknown) => this.logger.error({ err: error, tenant: key }, 'a municipality could not be ended'));
  }
}

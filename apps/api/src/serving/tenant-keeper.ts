import { setTimeout as sleep } from 'node:timers/promises';
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
 * Starts the applications of all municipalities and keeps them: one that cannot be started leaves the others alone and
 * is tried again, one that was added is started while the others run.
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
    const shared = tenants.length !== 1 || tenants[0]?.hosts.length !== 0;
    const waiting = [...tenants];
    const faults: unknown[] = [];
    for (const tenant of tenants) this.directory.add(tenant);
    const startNext = async (): Promise<void> => {
      for (let tenant = waiting.shift(); tenant !== undefined; tenant = waiting.shift())
        await this.start(tenant, shared).catch((error: unknown) => faults.push(error));
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

  /** Ends every application. */
  async close(): Promise<void> {
    this.stop.abort();
    await this.watching;
    await Promise.all(this.directory.applications.map((application) => application.close()));
  }

  private async start(tenant: Tenant, shared: boolean): Promise<void> {
    const { logger, say, directory, address } = this;
    try {
      const application = await TenantApplication.start(tenant, { logger, shared, say });
      if (address !== null) application.place.settle(address);
      directory.settle(tenant.key, application);
    } catch (error) {
      if (shared) {
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
      await this.lookForMore(look % LOOKS_BEFORE_RETRY === 0).catch((error: unknown) =>
        this.logger.warn({ err: error }, 'cannot look for municipalities that were added'),
      );
    }
  }

  private async lookForMore(again: boolean): Promise<void> {
    // Where the only municipality has every host, another one has to wait for the next start.
    if (this.directory.isOneForAll) return;
    const known = new Set(this.directory.keys);
    for (const tenant of await servedTenants(this.variables)) {
      if (known.has(tenant.key) && !(again && this.directory.applicationOf(tenant.key) === null)) continue;
      if (!known.has(tenant.key)) this.directory.add(tenant);
      await this.start(tenant, true).catch(() => undefined);
    }
  }
}

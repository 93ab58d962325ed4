import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { ProblemError } from '../platform/problem/problem-error';
import { askedHost, canonicalHost } from '../platform/tenancy/host-name';
import type { Tenant } from '../platform/tenancy/tenant';
import type { TenantApplication } from './tenant-application';

/** Who answers: an application, or nobody but with the address under which people should come. */
export type Place =
  | {
      answer(request: IncomingMessage, response: ServerResponse): void;
      upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
    }
  | { readonly redirect: string | null };

const RETRY_SECONDS = 15;
const SAFE = new Set(['GET', 'HEAD']);

interface Entry {
  tenant: Tenant;
  /** Null while it starts, or when it could not be started. */
  application: TenantApplication | null;
}

/** Which municipality is reached under which host. */
export class TenantDirectory {
  private readonly entries = new Map<string, Entry>();
  private readonly byHost = new Map<string, Entry>();
  /** The only municipality, where it has every host. */
  private everywhere: Entry | null = null;

  constructor(private readonly proxies: number) {}

  get tenants(): readonly Tenant[] {
    return [...this.entries.values()].map(({ tenant }) => tenant);
  }

  get applications(): readonly TenantApplication[] {
    return [...this.entries.values()].flatMap(({ application }) => (application === null ? [] : [application]));
  }

  applicationOf(key: string): TenantApplication | null {
    return this.entries.get(key)?.application ?? null;
  }

  /**
   * Makes these municipalities known under their hosts, and no others. One that was known keeps its application; until
   * one is there, whoever asks for it is told to wait.
   */
  setTenants(tenants: readonly Tenant[]): void {
    const entries = tenants.map((tenant) => ({ tenant, application: this.applicationOf(tenant.key) }));
    this.entries.clear();
    this.byHost.clear();
    this.everywhere = null;
    for (const entry of entries) {
      this.entries.set(entry.tenant.key, entry);
      if (entry.tenant.hosts.length === 0) this.everywhere = entry;
      for (const host of entry.tenant.hosts) this.byHost.set(host, entry);
    }
  }

  /** From now on this application answers for the municipality; null: whoever asks is told to wait. */
  setApplication(key: string, application: TenantApplication | null): void {
    const entry = this.entries.get(key);
    if (entry !== undefined) entry.application = application;
  }

  /** Whoever is reached by the request; a refusal when nobody is. */
  placeOf(request: IncomingMessage): Place | ProblemError {
    const host = askedHost(request, this.proxies);
    if (this.everywhere !== null) return ready(this.everywhere);
    const canonical = canonicalHost(host);
    const entry = canonical === null || !isFor(request, canonical) ? undefined : this.byHost.get(canonical);
    if (canonical === null || entry === undefined) return healthOf(request, this) ?? new ProblemError('unknown-host');
    // From here on it is the host that was asked for, whatever a server in front has called us.
    request.headers.host = host;
    return redirectOf(request, entry.tenant, canonical) ?? ready(entry);
  }
}

function ready({ application }: Entry): Place | ProblemError {
  return application ?? new ProblemError('not-ready', { retryAfter: RETRY_SECONDS });
}

/** A request may name its host in its address as well (RFC 9112, 3.2.2); it has to be the same one. */
function isFor({ url = '' }: IncomingMessage, host: string): boolean {
  if (url.startsWith('/')) return true;
  return URL.canParse(url) && canonicalHost(new URL(url).host) === host;
}

/** People who come under another name of the municipality are sent to the one that it shows. */
function redirectOf({ method = '', url = '' }: IncomingMessage, tenant: Tenant, host: string): Place | null {
  const { PUBLIC_URL: shown } = tenant.variables;
  if (!shown || canonicalHost(new URL(shown).host) === host) return null;
  return { redirect: SAFE.has(method) && url.startsWith('/') ? `${new URL(shown).origin}${url}` : null };
}

/** Supervisors ask by address, under no municipality's name. They hear whether the process works, and nothing else. */
function healthOf({ url = '' }: IncomingMessage, { applications }: TenantDirectory): Place | null {
  const path = url.split('?', 1)[0];
  if (path !== '/health/live' && path !== '/health/ready') return null;
  const up = path === '/health/live' || applications.length > 0;
  return {
    answer: (_request, response) => {
      response.writeHead(up ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify({ status: up ? 'ok' : 'error' }));
    },
    upgrade: (_request, socket) => void socket.destroy(),
  };
}

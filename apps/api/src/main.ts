import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { issueMessage } from '@gremia/contracts';
import { z } from 'zod';
import { AppConfig } from './platform/config/app-config';
import { createLogger } from './platform/logging/logger';
import { StartError } from './platform/start-error';
import type { Variables } from './platform/tenancy/tenant';
import { servedTenants } from './platform/tenancy/tenant-list';
import { Front } from './serving/front';
import { TenantDirectory } from './serving/tenant-directory';
import { TenantKeeper } from './serving/tenant-keeper';

export interface RunningServer {
  /** Address with the port in use, such as `http://127.0.0.1:3000`. */
  readonly address: string;
  /** The first municipality's application. */
  readonly application: NestExpressApplication;
  /** @throws Error when there is no such municipality, or it could not be started */
  applicationOf(tenant: string): NestExpressApplication;
  /**
   * Lets everybody move to another instance, for as long as is set (`DRAIN_SECONDS`): one half for whoever distributes
   * requests to notice that this one is not ready any more, the other for the sockets to go, a few at a time.
   */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Migrates the databases and serves API and web, for each municipality of the installation apart.
 *
 * @param variables the environment
 * @param say gets a German line per step, for whoever waits in front of the terminal
 * @throws StartError with one sentence when it cannot start
 */
export async function startServer(
  variables: Variables,
  say: (line: string) => void = () => undefined,
): Promise<RunningServer> {
  z.config({ customError: issueMessage });
  const tenants = await servedTenants(variables);
  const [first] = tenants;
  if (first === undefined) throw new StartError('Alle Gemeinden warten noch auf ihre Sicherung (gremia restore).');
  // Where it listens, and how many servers are in front, is the same for all.
  const { host, port, trustProxy, logLevel, drainSeconds, unreadSeconds } = new AppConfig(first.variables);
  const directory = new TenantDirectory(trustProxy);
  const keeper = new TenantKeeper(variables, directory, createLogger(logLevel), say);
  const front = new Front(directory, unreadSeconds);
  const drain = async (): Promise<void> => {
    const half = drainSeconds * 500;
    front.sayNotReady();
    await sleep(half);
    if (half > 0) await keeper.askToLeave(half);
  };
  const close = async (): Promise<void> => {
    front.stopListening();
    await keeper.close();
    front.close();
  };
  try {
    await keeper.startAll(tenants);
    const address = await front.listen(host, port);
    keeper.settle(address);
    const applicationOf = (key: string): NestExpressApplication => {
      const found = directory.applicationOf(key);
      if (found === null) throw new Error(`${key} is not served`);
      return found.application;
    };
    const { application } = directory.applicationOf(first.key) ?? directory.applications[0] ?? refuseNoTenant();
    return { address, application, applicationOf, drain, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function refuseNoTenant(): never {
  throw new Error('nobody was started');
}

import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/**
 * Runs work of a municipality's application, so that its lines in the log say whose they are. For the log only:
 * nothing is ever decided by it, for each application holds nothing of another one.
 */
export const inTenant = <T>(key: string, work: () => T): T => current.run(key, work);

/** Whose work runs at the moment; undefined where there is only one municipality. */
export const currentTenant = (): string | undefined => current.getStore();

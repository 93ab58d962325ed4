import { dropFromDevice, keepOnDevice, keptAs } from './kept-until-sign-out';

/** Under this name stands who has a copy on this device to read without a connection. */
const NAME = 'offline-owner';
/** Stands there while a copy goes: if that is broken off, the next page goes on with it. */
const NOBODY = 'nobody';

let forgetting: Promise<void> | null = null;

export const isOfflineOwner = (personId: string): boolean => keptAs(NAME).includes(JSON.stringify(personId));

export const setOfflineOwner = (personId: string): void => keepOnDevice(NAME, personId);

/** The copy of whoever is not signed in here any more goes. Nothing is loaded on devices that keep none. */
export async function forgetCopyUnlessOf(personId: string | null): Promise<void> {
  if (keptAs(NAME) === '{}' || (personId !== null && isOfflineOwner(personId))) return;
  forgetting ??= forget().finally(() => {
    forgetting = null;
  });
  await forgetting;
}

async function forget(): Promise<void> {
  setOfflineOwner(NOBODY);
  const { forgetOffline } = await import('../offline/forget-offline');
  await forgetOffline();
  dropFromDevice(NAME);
}

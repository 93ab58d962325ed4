/** Persons stand in a call under their id; whatever else does has a word before its own. */
const DEVICE = 'device:';
const VIEWER = 'viewer:';

/** What everybody in a call is called. */
export const CALL_IDENTITY = /^(?:[a-z]{1,10}:)?[\da-f-]{36}$/u;

/** What a device of the hall is called in a call, by its id. */
export const identityOfDevice = (deviceId: string): string => `${DEVICE}${deviceId}`;

/** The id of the device that is called so in a call; null for everybody else. */
export const deviceOfIdentity = (identity: string): string | null =>
  identity.startsWith(DEVICE) ? identity.slice(DEVICE.length) : null;

/** What somebody of the public who watches is called: nobody knows who it is. @param random new for each line */
export const identityOfViewer = (random: string): string => `${VIEWER}${random}`;

export const isViewer = (identity: string): boolean => identity.startsWith(VIEWER);

/** Whether somebody in a call is a person with an account, whose id this then is. */
export const isPersonInCall = (identity: string): boolean => !identity.includes(':');

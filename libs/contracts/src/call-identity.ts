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

/** The two lines of somebody who tries picture and sound alone, in a room that nobody else comes into. */
export const TRIAL_LINES = ['sends', 'receives'] as const;
export type TrialLine = (typeof TRIAL_LINES)[number];

export const identityOfTrial = (line: TrialLine, personId: string): string => `${line}:${personId}`;

/** Which line of whose trial is called so; null for everybody else. */
export function trialOfIdentity(identity: string): { readonly line: TrialLine; readonly personId: string } | null {
  const [word, personId] = identity.split(':');
  const line = TRIAL_LINES.find((known) => known === word);
  return line === undefined || personId === undefined ? null : { line, personId };
}

/** Whether somebody in a call is a person with an account, whose id this then is. */
export const isPersonInCall = (identity: string): boolean => CALL_IDENTITY.test(identity) && !identity.includes(':');

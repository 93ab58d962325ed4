import type { Actor } from '../actor/actor';
import type { Device } from '../actor/device-reader';
import type { Sender } from './sender';

/** Whom a socket was let in as. */
export interface Admission {
  /** Null for the public, and for devices. */
  readonly actor: Actor | null;
  /** Null for persons, and for the public. */
  readonly device: Device | null;
  readonly sender: Sender;
}

// Keyed by the request of the handshake: nothing a client sends can end up here, and it is gone with the socket.
const admissions = new WeakMap<object, Admission>();

export const setAdmission = (request: object, admission: Admission): void => void admissions.set(request, admission);

/** As whom the socket behind this handshake was let in. @throws Error for a handshake that was never looked at */
export function admissionOf(request: object): Admission {
  const admission = admissions.get(request);
  if (admission === undefined) throw new Error('a socket came past the handshake');
  return admission;
}

import type { Request } from 'express';
import type { Actor } from './actor';

// Keyed by the request itself: nothing a client sends can end up here, and it is gone with the request.
const actors = new WeakMap<object, Actor | null>();

export function setActor(request: Request, actor: Actor | null): void {
  actors.set(request, actor);
}

/** Who sent the request; null for the public. */
export function actorOf(request: Request): Actor | null {
  return actors.get(request) ?? null;
}

import type { TypedCaption } from '@gremia/contracts';
import type { Actor } from '../actor/actor';

/** What the line of a meeting asks of captions: who may write them is not its matter. */
export abstract class Captions {
  /** @throws ProblemError `forbidden`, `not-found` */
  abstract write(actor: Actor, typed: TypedCaption): Promise<void>;
}

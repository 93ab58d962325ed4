import { z } from 'zod';
import type { ActPlay, Perform } from './act-play';
import { keysOf } from './persons';

/** Seats that somebody else holds for a while. */
export const substituteActs = {
  'sitz einnehmen': z.strictObject({
    wer: z.string(),
    für: z.string(),
    /** For the item at hand alone. */
    'nur zu diesem punkt': z.boolean().default(false),
    bestätigt: z.boolean().default(true),
  }),
  'sitz zurückgeben': z.strictObject({ für: z.string() }),
} as const;

type Performers = { [Name in keyof typeof substituteActs]: Perform<z.output<(typeof substituteActs)[Name]>> };

export const substitutePerformers = (play: ActPlay): Performers => ({
  'sitz einnehmen': async ({ wer, für, 'nur zu diesem punkt': forItem, bestätigt }, by) => {
    const { currentItemId } = await play.state();
    return play.send(by, {
      kind: 'seat-substitute',
      personId: play.idOf(wer),
      forPersonId: play.idOf(für),
      ...(forItem && currentItemId !== null ? { forItem: currentItemId } : {}),
      ...(bestätigt ? { confirmed: true } : {}),
    });
  },
  'sitz zurückgeben': ({ für }, by) => play.send(by, { kind: 'end-substitution', forPersonId: play.idOf(für) }),
});

/** Who may sit for whom in a scenario: V1, V2 … in their order. */
export const substitutesOf = ({
  gremium,
}: {
  readonly gremium: { readonly vertretung: Readonly<Record<string, string>> };
}): readonly { readonly key: string; readonly members: readonly string[] }[] =>
  Object.entries(gremium.vertretung).map(([key, members]) => ({ key, members: keysOf(members) }));

import { z } from 'zod';
import { counted } from './vote-words';

/** What has to be seen after a step. Everything that is named is compared, nothing else is. */
export const expected = z.strictObject({
  verweigert: z
    .strictObject({ kennung: z.string().optional(), satz: z.string().optional(), norm: z.string().optional() })
    .optional(),
  beschlussfähigkeit: z.string().optional(),
  frage: z.string().optional(),
  auskunft: z.string().optional(),
  stimmberechtigt: z.number().int().optional(),
  zählung: z
    .strictObject({
      ...Object.fromEntries(Object.keys(counted.shape).map((name) => [name, z.number().int().optional()])),
      'nicht teilgenommen': z.number().int().optional(),
      abwesend: z.number().int().optional(),
    })
    .optional(),
  /** Of a round: votes by name, `nein`, `leer`, `ungültig`. */
  stimmen: z.record(z.string(), z.number().int()).optional(),
  bezeichnung: z.string().optional(),
  satz: z.string().optional(),
  beschlusstext: z.string().optional(),
  sitzung: z.enum(['geplant', 'läuft', 'unterbrochen', 'geschlossen']).optional(),
  'stand der abstimmung': z.enum(['offen', 'geschlossen', 'verkündet', 'angezweifelt', 'abgebrochen']).optional(),
  vorlesen: z.string().optional(),
  /** Names in the order in which they will speak, with commas between; `niemand`. */
  redeliste: z.string().optional(),
  'das wort hat': z.string().optional(),
  /** The point of order that is next; `keiner`. */
  antrag: z.string().optional(),
  'stand des antrags': z.string().optional(),
  aufgerufen: z.string().optional(),
  /** Whether the public may be in the room now. */
  öffentlichkeit: z.enum(['zugelassen', 'ausgeschlossen']).optional(),
  /** Who of those who are there could not be in the call now, by name; `niemand`. */
  'nicht im gespräch': z.string().optional(),
  /** What whoever leads is told of the first disturbance that is open; `keine`. */
  störung: z.string().optional(),
  /** Whether the open vote rests because of one. */
  ruht: z.enum(['ja', 'nein']).optional(),
  /** Who leads now, and as what. */
  leitung: z.string().optional(),
  /** What the desk proposes next, by the words that are read out. */
  'nächster schritt': z.string().optional(),
});
export type Expected = z.output<typeof expected>;

import { z } from 'zod';

const metadata = z.object({ spotlight: z.string().nullable(), keyNumber: z.int().optional() });

/** What everybody in a room is told of it. */
interface RoomMetadata {
  /** Whom all see large; null: nobody. */
  readonly spotlight: string | null;
  /** Which key holds. It is a hint: the key itself, and whether there is one, Gremia says. */
  readonly keyNumber: number;
}

/** What LiveKit keeps with a room and tells everybody in it. */
export const metadataOfRoom = ({ spotlight, keyNumber }: RoomMetadata): string =>
  JSON.stringify({ spotlight, keyNumber });

/** Whom everybody in a room sees large; null: nobody. @param text what LiveKit tells of the room */
export const spotlightOf = (text: string | undefined): string | null => read(text)?.spotlight ?? null;

/** Which key holds in a room, as far as LiveKit tells. @param text what LiveKit tells of the room */
export const keyNumberOf = (text: string | undefined): number | null => read(text)?.keyNumber ?? null;

function read(text: string | undefined): z.infer<typeof metadata> | undefined {
  try {
    return metadata.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}

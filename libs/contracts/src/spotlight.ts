import { z } from 'zod';

const metadata = z.object({ spotlight: z.string().nullable() });

/** What LiveKit keeps with a room and tells everybody in it: whom all see large. */
export const metadataOfRoom = (spotlight: string | null): string => JSON.stringify({ spotlight });

/** Whom everybody in a room sees large; null: nobody. @param text what LiveKit tells of the room */
export function spotlightOf(text: string | undefined): string | null {
  try {
    return metadata.safeParse(JSON.parse(text ?? '')).data?.spotlight ?? null;
  } catch {
    return null;
  }
}

import { spotlightOf } from '@gremia/contracts';
import { useRoomInfo } from '@livekit/components-react';

/** Whom whoever leads has everybody see large, as LiveKit names them; null: nobody. */
export const useSpotlight = (): string | null => spotlightOf(useRoomInfo().metadata);

import type { DemoPart } from './demo-part';
import { councilPart } from './parts/council.part';

/** In the order in which they load. */
export const DEMO_PARTS: readonly DemoPart[] = [councilPart];

import type { LandBody, RuleLayer } from '../layers/layer';
import { badenWuerttemberg, badenWuerttembergBodies } from './baden-wuerttemberg';
import { nordrheinWestfalen, nordrheinWestfalenBodies } from './nordrhein-westfalen';
import { thueringen, thueringenBodies } from './thueringen';

/** What is delivered for one Land: the bodies that it knows, and its layers with their days. */
export interface Land {
  readonly bodies: readonly LandBody[];
  readonly layers: readonly RuleLayer[];
}

export const LAENDER: readonly Land[] = [
  { bodies: thueringenBodies, layers: thueringen },
  { bodies: badenWuerttembergBodies, layers: badenWuerttemberg },
  { bodies: nordrheinWestfalenBodies, layers: nordrheinWestfalen },
];

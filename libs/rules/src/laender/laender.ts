import type { LandBody, RuleLayer } from '../layers/layer';
import { badenWuerttemberg, badenWuerttembergBodies } from './baden-wuerttemberg';
import { bayern, bayernBodies } from './bayern';
import { generalBoardLayers, generalBoards } from './boards';
import { hessen, hessenBodies } from './hessen';
import { niedersachsen, niedersachsenBodies } from './niedersachsen';
import { nordrheinWestfalen, nordrheinWestfalenBodies } from './nordrhein-westfalen';
import { rheinlandPfalz, rheinlandPfalzBodies } from './rheinland-pfalz';
import { saarland, saarlandBodies } from './saarland';
import { thueringen, thueringenBodies } from './thueringen';

/** What is delivered for one Land: the bodies that it knows, and its layers with their days. */
export interface Land {
  readonly bodies: readonly LandBody[];
  readonly layers: readonly RuleLayer[];
}

export const LAENDER: readonly Land[] = [
  { bodies: thueringenBodies, layers: thueringen },
  { bodies: badenWuerttembergBodies, layers: badenWuerttemberg },
  { bodies: bayernBodies, layers: bayern },
  { bodies: hessenBodies, layers: hessen },
  { bodies: niedersachsenBodies, layers: niedersachsen },
  { bodies: nordrheinWestfalenBodies, layers: nordrheinWestfalen },
  { bodies: rheinlandPfalzBodies, layers: rheinlandPfalz },
  { bodies: saarlandBodies, layers: saarland },
  { bodies: generalBoards, layers: generalBoardLayers },
];

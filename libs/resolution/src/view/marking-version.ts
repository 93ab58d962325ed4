/**
 * The version of what `compareVersions` and `markAmendment` give. Marks that are stored carry it: with another one they
 * are made anew. It is raised whenever the same texts are marked otherwise than before; a test tells.
 */
export const MARKING_VERSION = 3;

import { mkdirSync, realpathSync } from 'node:fs';
import { StartError } from './start-error.mjs';

/** Makes the data directory when there is none; links are followed, so that two names of one directory are one. */
export function realDirectory(directory) {
  try {
    mkdirSync(directory, { recursive: true });
    return realpathSync(directory);
  } catch (error) {
    throw new StartError(
      `Das Datenverzeichnis ${directory} kann nicht angelegt werden (${error.code}). Mit GREMIA_DATA wählen Sie ein anderes.`,
    );
  }
}

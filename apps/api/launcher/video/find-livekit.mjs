import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StartError } from '../start-error.mjs';

const NAME = process.platform === 'win32' ? 'livekit-server.exe' : 'livekit-server';

/** Where `npm run video:install` puts the server. */
export const installedLivekit = (directory) => join(directory, 'bin', NAME);

/**
 * Which LiveKit server this installation has. The first that is there counts: one that runs elsewhere (`LIVEKIT_URL`),
 * the program that `GREMIA_LIVEKIT_BIN` names, one on the PATH, the one in the data directory. `GREMIA_LIVEKIT_BIN=off`
 * looks for none.
 *
 * @param {Readonly<Record<string, string | undefined>>} variables the environment
 * @param {string} directory the data directory
 * @returns {{ kind: 'elsewhere', url: string } | { kind: 'program', program: string, from: string } | { kind: 'none' }}
 * @throws StartError when a program is named that is none
 */
export function findLivekit(variables, directory) {
  if (variables.LIVEKIT_URL) return { kind: 'elsewhere', url: variables.LIVEKIT_URL };
  const named = variables.GREMIA_LIVEKIT_BIN;
  if (named === 'off') return { kind: 'none' };
  if (named) {
    if (!isProgram(named))
      throw new StartError(`GREMIA_LIVEKIT_BIN nennt ${named}; das ist kein Programm, das gestartet werden kann.`);
    return { kind: 'program', program: named, from: 'GREMIA_LIVEKIT_BIN' };
  }
  const path = variables.PATH ?? variables.Path ?? '';
  const onPath = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, NAME))
    .find(isProgram);
  if (onPath !== undefined) return { kind: 'program', program: onPath, from: 'PATH' };
  const installed = installedLivekit(directory);
  return isProgram(installed) ? { kind: 'program', program: installed, from: 'data' } : { kind: 'none' };
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

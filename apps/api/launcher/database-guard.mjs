import { ADMIN, onLocalServer } from './local-client.mjs';
import { StartError } from './start-error.mjs';

const PAUSE = 300;
/** A database that falls so often within so long will fall again. */
const MOST_FALLS = 5;
const FALLS_WITHIN = 10 * 60_000;
/** PostgreSQL is starting, recovering, or going down. */
const NOT_YET = /^57P0[123]$/;

/**
 * Keeps the database running while the application runs: an idle connection to it ends when the server does, however
 * that was; then it is started again on the same port, and the application's connections come back by themselves.
 *
 * @param {object} options
 * @param {number} options.port
 * @param {string} options.password of the admin
 * @param {() => Promise<unknown>} options.restart
 * @param {(line: string) => void} options.say
 * @param {(error: Error) => void} options.onLost when it cannot be brought back
 * @returns {() => Promise<void>} ends the guard; the database itself goes on
 */
export function guardDatabase({ port, password, restart, say, onLost }) {
  const falls = [];
  let stopped = false;
  /** Lets go of the connection that is just being watched. */
  let release = () => undefined;
  const running = watch().catch((error) => (stopped ? undefined : onLost(error)));
  return async () => {
    stopped = true;
    release();
    await running;
  };

  async function watch() {
    while (!stopped) {
      const error = await connectionEnds();
      if (stopped) return;
      if (error?.code === 'ECONNREFUSED') await revive();
      else await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  /** Resolves when the connection is over, with the reason where it could not be made. */
  async function connectionEnds() {
    try {
      await onLocalServer(
        { port, user: ADMIN, password },
        (client) =>
          new Promise((resolve) => {
            release = resolve;
            client.once('end', resolve);
            if (stopped) resolve();
          }),
      );
      return null;
    } catch (error) {
      if (error.code === 'ECONNREFUSED' || NOT_YET.test(error.code ?? '')) return error;
      // Too many connections, an answer that takes too long: it is there, though not for us right now.
      return null;
    }
  }

  async function revive() {
    const now = Date.now();
    falls.push(now);
    if (falls.filter((at) => now - at < FALLS_WITHIN).length > MOST_FALLS) {
      throw new StartError(
        'Die Datenbank ist mehrmals kurz hintereinander ausgefallen. Gremia wird beendet; bestätigte Daten sind ' +
          'nicht verloren. Was die Datenbank zuletzt gemeldet hat, steht in postgres/server.log im Datenverzeichnis.',
      );
    }
    say('Die Datenbank ist ausgefallen und wird neu gestartet …');
    try {
      await restart();
    } catch (error) {
      throw new StartError(`Die Datenbank ist ausgefallen und lässt sich nicht wieder starten. ${error.message}`);
    }
    if (!stopped) say('Die Datenbank läuft wieder.');
  }
}

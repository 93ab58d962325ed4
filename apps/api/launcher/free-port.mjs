import { createServer } from 'node:net';
import { StartError } from './start-error.mjs';

/** A port on this machine that nobody uses right now. */
export async function freePort() {
  const server = await listen(0, '127.0.0.1');
  const { port } = server.address();
  await close(server);
  return port;
}

/** Says early that the address cannot be used, before a database is started for nothing. */
export async function assertPortFree(port, host) {
  try {
    await close(await listen(port, host));
    await assertCallable(port);
  } catch (error) {
    if (error instanceof StartError) throw error;
    if (error.code === 'EADDRINUSE') {
      throw new StartError(
        `Der Port ${port} ist belegt – läuft Gremia schon? Mit PORT=${port + 1} npm start wählen Sie einen anderen.`,
      );
    }
    if (error.code === 'EACCES')
      throw new StartError(
        `Für den Port ${port} fehlt die Berechtigung. Mit PORT=3000 npm start wählen Sie einen anderen.`,
      );
    throw new StartError(
      `Die Adresse ${host}:${port} kann nicht verwendet werden (${error.code}). Bitte prüfen Sie HOST und PORT.`,
    );
  }
}

/** Browsers call no address on ports of other services, as the Fetch standard lists them; neither does `fetch` here. */
async function assertCallable(port) {
  const refusal = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1_000) }).catch(
    (error) => error,
  );
  if (refusal.cause?.message !== 'bad port') return;
  throw new StartError(
    `Den Port ${port} rufen Browser nicht auf, weil er für einen anderen Dienst steht. Mit PORT=3000 npm start wählen ` +
      'Sie einen anderen.',
  );
}

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function close(server) {
  return new Promise((resolve) => server.close(resolve));
}

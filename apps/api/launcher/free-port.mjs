import { createServer } from 'node:net';
import { StartError } from './start-error.mjs';

/** A port on this machine that nobody uses right now. */
export async function freePort() {
  const server = await listen(0, '127.0.0.1');
  const { port } = server.address();
  await close(server);
  return port;
}

/** Says early that the address is taken, before a database is started for nothing. */
export async function assertPortFree(port, host) {
  try {
    await close(await listen(port, host));
  } catch (error) {
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

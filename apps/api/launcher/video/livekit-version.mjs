import { runProcess } from '../run-process.mjs';

/**
 * The release that Gremia is tested with. Later ones (1.13.6 to 1.13.11) cannot be built by one line, for their go.mod
 * replaces modules; docker-compose.yml names the same.
 */
export const LIVEKIT_VERSION = '1.13.5';

const MODULE = 'github.com/livekit/livekit-server/cmd/server';

/** What `go install` is given to build the server of {@link LIVEKIT_VERSION}. */
export const LIVEKIT_PACKAGE = `${MODULE}@v${LIVEKIT_VERSION}`;

/** Go that can build it, as [major, minor]. */
export const NEEDED_GO = [1, 26];

/**
 * What a program says of itself.
 *
 * @returns {Promise<string | null>} such as `1.13.5`; null when it cannot be run or is something else
 */
export async function livekitVersionOf(program) {
  const { code, output } = await runProcess(program, ['--version']).catch(() => ({ code: null, output: '' }));
  const found = /\bversion v?(\d+\.\d+\.\d+\S*)/u.exec(output);
  return code === 0 && found !== null ? found[1] : null;
}

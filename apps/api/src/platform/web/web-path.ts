/** Below it browsers signal with the video server, through us. */
export const VIDEO_PATH = '/video/';

const SERVER = new Set(['api', 'health', 'metrics', 'socket.io', 'video']);

/**
 * What the path of a request means, however it is spelled (`/API/x`, `//api/x`, `/%61pi/x` alike): a path of the
 * server, one that may be a page or file of the web application, or none at all.
 */
export function kindOfPath(path: string): 'server' | 'web' | 'unreadable' {
  const first = firstSegment(path);
  if (first === null) return 'unreadable';
  return SERVER.has(first) ? 'server' : 'web';
}

/** Whether a path is one of the interface for programs, however it is spelled. */
export const isApiPath = (path: string): boolean => firstSegment(path) === 'api';

/** In lower case; null where the path cannot be read. */
function firstSegment(path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (/\p{Cc}/u.test(decoded)) return null;
  const [first = ''] = decoded.split(/[/\\]+/).filter((segment) => segment !== '');
  return first.toLowerCase();
}

/** Below it browsers signal with the video server, through us. */
export const VIDEO_PATH = '/video/';

const SERVER = new Set(['api', 'health', 'metrics', 'socket.io', 'video']);

/**
 * What the path of a request means, however it is spelled (`/API/x`, `//api/x`, `/%61pi/x` alike): a path of the
 * server, one that may be a page or file of the web application, or none at all.
 */
export function kindOfPath(path: string): 'server' | 'web' | 'unreadable' {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return 'unreadable';
  }
  if (/\p{Cc}/u.test(decoded)) return 'unreadable';
  const [first = ''] = decoded.split(/[/\\]+/).filter((segment) => segment !== '');
  return SERVER.has(first.toLowerCase()) ? 'server' : 'web';
}

/** Browsers that ask for camera and microphone in different places. */
export type BrowserKind = 'chromium' | 'firefox' | 'safari' | 'ios' | 'android';

/**
 * Which instructions fit, by what the browser calls itself; all browsers of iOS ask in the same place. Only for words:
 * whatever the answer is, everything works alike.
 */
export function browserOf(userAgent: string): BrowserKind {
  if (/iPhone|iPad|iPod/u.test(userAgent)) return 'ios';
  if (/Android/u.test(userAgent)) return 'android';
  if (/Firefox\//u.test(userAgent)) return 'firefox';
  return /Chrome\/|Chromium\/|Edg\//u.test(userAgent) ? 'chromium' : 'safari';
}

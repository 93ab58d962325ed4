const KEY = 'gremia.background';

/** Whether this device blurs what is behind whoever sits in front of its camera; off unless somebody has chosen it. */
export function blursBackground(): boolean {
  try {
    return localStorage.getItem(KEY) === 'blurred';
  } catch {
    return false;
  }
}

export function keepBackground(isBlurred: boolean): void {
  try {
    if (isBlurred) localStorage.setItem(KEY, 'blurred');
    else localStorage.removeItem(KEY);
  } catch {
    // It holds until the page is closed.
  }
}

const KEY = 'gremia.interpreters';

/** Whether whoever interprets stays in sight on this device; null where nobody has said so or otherwise. */
export function keptPin(): boolean | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? null : kept === 'in-sight';
  } catch {
    return null;
  }
}

export function keepPin(isInSight: boolean): void {
  try {
    localStorage.setItem(KEY, isInSight ? 'in-sight' : 'in-place');
  } catch {
    // It holds until the page is closed.
  }
}

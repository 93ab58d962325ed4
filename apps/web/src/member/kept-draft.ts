/** What was typed and not saved yet, kept in this browser until the server has it: neither a crash nor a lost network costs a text. */

const PREFIX = 'gremia.draft.';

export function readKept<Draft>(key: string, read: (json: unknown) => Draft | null): Draft | null {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? null : read(JSON.parse(text));
  } catch {
    return null;
  }
}

export function keep(key: string, draft: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage: the text is still on the page.
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept then.
  }
}

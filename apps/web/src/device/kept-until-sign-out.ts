/** What stands under this name belongs to whoever is signed in here, and leaves the device with them. */
const PREFIX = 'gremia.until-sign-out/';

const listeners = new Set<() => void>();
const tellListeners = (): void => {
  for (const listener of listeners) listener();
};

/** Calls back when something was kept or dropped, in this tab or in another one. */
export function onKeptChange(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Keeps a value on this device until the person signs out. Where the device stores nothing, nothing is kept. */
export function keepOnDevice(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A full or forbidden storage: it holds until the page is closed.
  }
  tellListeners();
}

export function dropFromDevice(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // What cannot be stored is not there either.
  }
  tellListeners();
}

/** Everything that is kept under names that begin so, as it was stored: one text that changes when any of it does. */
export function keptAs(beginning: string): string {
  const found = names()
    .filter((name) => name.startsWith(beginning))
    .sort()
    .map((name) => `${JSON.stringify(name)}:${localStorage.getItem(PREFIX + name) ?? 'null'}`);
  return `{${found.join(',')}}`;
}

/** The person signs out: the next one at this device finds nothing. */
export function forgetAllKept(): void {
  for (const name of names()) localStorage.removeItem(PREFIX + name);
  tellListeners();
}

function names(): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

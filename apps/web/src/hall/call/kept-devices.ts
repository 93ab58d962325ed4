const KEY = 'gremia.hall-devices';

/** Which camera and microphone this machine sends; the choice belongs to the machine, not to a person. */
export interface KeptDevices {
  readonly videoinput?: string;
  readonly audioinput?: string;
}

export function keptDevices(): KeptDevices {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const textOf = (name: string): object => {
      const value: unknown = Reflect.get(kept, name);
      return typeof value === 'string' ? { [name]: value } : {};
    };
    return { ...textOf('videoinput'), ...textOf('audioinput') };
  } catch {
    return {};
  }
}

export function keepDevice(kind: keyof KeptDevices, deviceId: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...keptDevices(), [kind]: deviceId }));
  } catch {
    // It holds until the page is closed.
  }
}

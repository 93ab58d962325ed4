import { useState } from 'react';

/**
 * A choice between on and off that this device remembers; on until somebody says otherwise. Without storage it holds
 * until the page is closed.
 *
 * @param name key in the browser's storage
 */
export function useStoredSwitch(name: string): readonly [on: boolean, setOn: (on: boolean) => void] {
  const [on, setOn] = useState(() => isStoredOn(name));
  const store = (next: boolean): void => {
    setOn(next);
    try {
      localStorage.setItem(name, next ? 'on' : 'off');
    } catch {
      // Then nothing is remembered.
    }
  };
  return [on, store];
}

function isStoredOn(name: string): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

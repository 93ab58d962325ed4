import { useEffect } from 'react';

/** Whatever does something of its own with the space bar. */
const CONTROLS = 'a, button, input, select, textarea, summary, [contenteditable], [tabindex="0"]';

/**
 * Opens the microphone for as long as the space bar is held. It does nothing while a control has the focus, nor unless
 * it is active: whoever casts a ballot by keyboard must not be heard with it.
 */
export function usePushToTalk(isActive: boolean, talk: (on: boolean) => void): void {
  useEffect(() => {
    if (!isActive) return undefined;
    let isHeld = false;
    const release = (): void => {
      if (isHeld) talk(false);
      isHeld = false;
    };
    const press = (event: KeyboardEvent): void => {
      if (event.code !== 'Space' || event.ctrlKey || event.altKey || event.metaKey) return;
      if ((document.activeElement?.closest(CONTROLS) ?? null) !== null) return;
      // The page would scroll.
      event.preventDefault();
      if (isHeld || event.repeat) return;
      isHeld = true;
      talk(true);
    };
    const lift = ({ code }: KeyboardEvent): void => (code === 'Space' ? release() : undefined);
    window.addEventListener('keydown', press);
    window.addEventListener('keyup', lift);
    window.addEventListener('blur', release);
    return () => {
      release();
      window.removeEventListener('keydown', press);
      window.removeEventListener('keyup', lift);
      window.removeEventListener('blur', release);
    };
  }, [isActive, talk]);
}

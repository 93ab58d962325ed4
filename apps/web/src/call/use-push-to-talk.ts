import { useEffect } from 'react';

/** Whatever does something of its own with the space bar. */
const CONTROLS = 'a, button, input, select, textarea, summary, [contenteditable]';
/** The same, itself in focus; a pane that can have it only to be scrolled is none. */
const FOCUSED = '[tabindex="0"]:not([role="group"])';

const isControl = (element: Element | null): boolean =>
  element !== null && (element.closest(CONTROLS) !== null || element.matches(FOCUSED));

/** Whoever has only a keyboard comes out of a control by Escape, where that closes nothing. */
function leaveControl({ defaultPrevented }: KeyboardEvent): void {
  const { activeElement } = document;
  if (defaultPrevented || document.querySelector('dialog[open]') !== null) return;
  if (activeElement instanceof HTMLElement && isControl(activeElement)) activeElement.blur();
}

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
      if (event.code === 'Escape') return leaveControl(event);
      if (event.code !== 'Space' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isControl(document.activeElement)) return;
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

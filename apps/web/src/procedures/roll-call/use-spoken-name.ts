import { useEffect } from 'react';

/** Speaks each name once, where the browser can; what is still being said of the one before stops. */
export function useSpokenName(name: string | null): void {
  useEffect(() => {
    if (name === null || !('speechSynthesis' in window)) return;
    const words = new SpeechSynthesisUtterance(name);
    words.lang = 'de-DE';
    window.speechSynthesis.cancel();
    window.speechSynthesis.speak(words);
  }, [name]);
}

import { useState } from 'react';

/** What somebody wants to hear on this device. */
export interface SoundChoice {
  /** The channel by name, also where nobody speaks in it now; null: what is said in the room. */
  readonly channel: string | null;
  /** How loud what is said in the room is beside a channel, from 0 (not at all) to 1. */
  readonly beside: number;
}

const KEY = 'gremia-sound-channel';
const USUAL: SoundChoice = { channel: null, beside: 0.2 };

/** Whether this browser plays something more quietly; on iOS only the keys of the device do. */
export function canDim(): boolean {
  const probe = new Audio();
  probe.volume = 0.5;
  return probe.volume === 0.5;
}

/** The choice that was made on this device, for every call. */
export function useSoundChoice(): readonly [SoundChoice, (choice: SoundChoice) => void] {
  const [choice, setChoice] = useState(storedChoice);
  return [
    choice,
    (chosen) => {
      setChoice(chosen);
      try {
        localStorage.setItem(KEY, JSON.stringify(chosen));
      } catch {
        // Where nothing may be stored it holds for this page.
      }
    },
  ];
}

const loudness = (beside: number): number => (canDim() ? beside : Math.round(beside));

function storedChoice(): SoundChoice {
  try {
    const { channel, beside } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<SoundChoice>;
    return {
      channel: typeof channel === 'string' && channel !== '' ? channel : USUAL.channel,
      beside: loudness(typeof beside === 'number' && beside >= 0 && beside <= 1 ? beside : USUAL.beside),
    };
  } catch {
    return USUAL;
  }
}

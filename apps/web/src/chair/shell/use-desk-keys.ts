import { useEffect, useState } from 'react';
import { deskKeyOf, type DeskKey } from './desk-keys';
import { useStoredSwitch } from '../../device/use-stored-switch';

const STORED = 'gremia.desk-keys';

export interface DeskKeys {
  /** Whether keys without a modifier do anything. */
  readonly on: boolean;
  readonly setOn: (on: boolean) => void;
  /** The list of keys is on screen. */
  readonly listed: boolean;
  readonly setListed: (listed: boolean) => void;
}

/** The places that keys lead to; to the step also while it does not hear yet, for another button is another act. */
const PLACES: Readonly<Record<Exclude<DeskKey['act'], 'keys'>, string>> = {
  step: '.g-step__bar button, .g-step__bar input',
  rail: '.g-desk__rail [aria-current] button, .g-desk__rail button, .g-desk__rail [tabindex]',
  house: '.g-desk__house .g-desk__scroll',
  attendance: '.g-desk__house input[type="search"]',
  speakers: '.g-speakers-desk button, .g-speakers-desk summary',
  menu: '.g-desk__tools button',
};

/**
 * The keys of the desk. Enter leads to the button of the step and presses nothing: only the next Enter, on the button
 * itself, does it. No other key ever does more than move the focus.
 */
export function useDeskKeys(): DeskKeys {
  const [on, setOn] = useStoredSwitch(STORED);
  const [listed, setListed] = useState(false);
  useEffect(() => {
    if (!on) return;
    const follow = (event: KeyboardEvent): void => {
      const act = deskKeyOf(event, document.querySelector('dialog[open]') !== null);
      if (act === null) return;
      event.preventDefault();
      if (act === 'keys') setListed(true);
      else document.querySelector<HTMLElement>(PLACES[act])?.focus();
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, [on]);
  return { on, setOn, listed, setListed };
}

/** What a key does at the desk. `key` is what `KeyboardEvent.key` says. */
export interface DeskKey {
  readonly key: string;
  readonly act: 'step' | 'rail' | 'house' | 'attendance' | 'speakers' | 'menu' | 'keys';
}

export const DESK_KEYS: readonly DeskKey[] = [
  { key: 'Enter', act: 'step' },
  { key: 't', act: 'rail' },
  { key: 'h', act: 'house' },
  { key: 'a', act: 'attendance' },
  { key: 'r', act: 'speakers' },
  { key: 'm', act: 'menu' },
  { key: '?', act: 'keys' },
];

/** Where letters are typed, or find something in a list. */
const TYPED_INTO = 'input, select, textarea, dialog';
/** What Enter presses or opens by itself. */
const PRESSED = `a, button, summary, ${TYPED_INTO}`;

/** What a key means here; null where it belongs to the element in focus, to a dialog, or to the browser. */
export function deskKeyOf(event: KeyboardEvent, dialogIsOpen: boolean): DeskKey['act'] | null {
  if (dialogIsOpen || event.repeat || event.defaultPrevented) return null;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
  const { target } = event;
  if (target instanceof Element && target.closest(event.key === 'Enter' ? PRESSED : TYPED_INTO) !== null) return null;
  return DESK_KEYS.find(({ key }) => key === event.key)?.act ?? null;
}

import { DESK_KEYS, deskKeyOf } from './desk-keys';

const pressed = (key: string, on = 'div', init: KeyboardEventInit = {}): KeyboardEvent => {
  const target = document.body.appendChild(document.createElement(on));
  let seen: KeyboardEvent | null = null;
  target.addEventListener('keydown', (event) => (seen = event));
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
  target.remove();
  if (seen === null) throw new Error('nothing was pressed');
  return seen;
};

describe('keys at the desk', () => {
  it.each(DESK_KEYS)('$key means $act', ({ key, act }) => {
    expect(deskKeyOf(pressed(key), false)).toBe(act);
  });

  it.each(['a', 'button', 'input', 'select', 'textarea', 'summary'])('leaves Enter to a %s', (element) => {
    expect(deskKeyOf(pressed('Enter', element), false)).toBeNull();
  });

  it.each(['input', 'select', 'textarea'])('leaves letters to a %s', (element) => {
    expect(deskKeyOf(pressed('t', element), false)).toBeNull();
    expect(deskKeyOf(pressed('t', 'button'), false)).toBe('rail');
  });

  it('never hears the space bar', () => expect(deskKeyOf(pressed(' '), false)).toBeNull());

  it('hears nothing while a dialog asks, a key is held down, or a combination is pressed', () => {
    expect(deskKeyOf(pressed('Enter'), true)).toBeNull();
    expect(deskKeyOf(pressed('Enter', 'div', { repeat: true }), false)).toBeNull();
    expect(deskKeyOf(pressed('t', 'div', { ctrlKey: true }), false)).toBeNull();
  });
});

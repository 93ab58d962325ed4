import { Listeners } from './listeners';

describe('listeners', () => {
  it('hear what is told until they are taken back, each once', () => {
    const listeners = new Listeners<[number]>();
    const heard: string[] = [];
    const first = listeners.add((told) => heard.push(`first ${told}`));
    const again = (told: number): void => void heard.push(`again ${told}`);
    listeners.add(again);
    listeners.add(again);
    listeners.tell(1);
    first();
    listeners.tell(2);
    expect(heard).toEqual(['first 1', 'again 1', 'again 2']);
  });
});

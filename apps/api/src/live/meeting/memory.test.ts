import { initialState, type MeetingState } from '@gremia/meeting';
import type { LiveMeeting } from './live-meeting';
import { type Known, Memory, type Usage } from './memory';

/** What memory looks at of a meeting. */
const meeting = (size: number, phase: MeetingState['phase'] = 'closed', seq = 7): LiveMeeting =>
  ({ size, state: { ...initialState, phase }, head: { seq, leafHash: null } }) as LiveMeeting;

describe('the meetings in memory', () => {
  let usage: Map<string, Usage>;
  let memory: Memory;
  let now = 0;
  const keep = (meetingId: string, size: number, phase?: MeetingState['phase']): Known => {
    const loaded = meeting(size, phase);
    const known = memory.add(meetingId, Promise.resolve(loaded));
    memory.loaded(known, loaded);
    return known;
  };
  const kept = (): string[] => ['a', 'b', 'c', 'd', 'e'].filter((id) => memory.peek(id) !== undefined);
  beforeEach(() => {
    now = 10_000_000;
    usage = new Map();
    memory = new Memory(
      100,
      (meetingId) => usage.get(meetingId) ?? 'idle',
      () => now,
    );
  });
  const later = (milliseconds: number): void => {
    now += milliseconds;
    memory.letGoUnused();
  };

  it('are those used last, as many as fit', () => {
    keep('a', 40);
    keep('b', 40);
    now += 2_000;
    memory.find('a');
    now += 2_000;
    keep('c', 40);
    expect(kept()).toEqual(['a', 'c']);
    expect(memory.extent).toEqual({ meetings: 2, bytes: 80 });
  });

  it('are not let go in the moment in which somebody got them', () => {
    keep('a', 80);
    keep('b', 80);
    expect(kept()).toEqual(['a', 'b']);
    later(1_001);
    expect(kept()).toEqual(['b']);
  });

  it('stay while somebody works on them, or follows them in session, however large', () => {
    keep('a', 500, 'running');
    keep('b', 500, 'interrupted');
    keep('c', 500);
    usage.set('a', 'heard').set('b', 'heard').set('c', 'needed');
    const working = keep('d', 500);
    working.working = 1;
    later(500_000);
    expect(kept()).toEqual(['a', 'b', 'c', 'd']);
    usage.clear();
    working.working = 0;
    later(500_000);
    expect(kept()).toEqual([]);
  });

  it('go after two minutes without use, though they would fit', () => {
    keep('a', 1);
    later(119_000);
    expect(kept()).toEqual(['a']);
    later(1_001);
    expect(kept()).toEqual([]);
    expect(memory.toldOf('a')).toBeNull();
  });

  it.each(['closed', 'planned'] as const)(
    'go although somebody listens (%s); it is noted what they were told',
    (phase) => {
      usage.set('a', 'heard');
      keep('a', 80, phase);
      keep('b', 80);
      later(1_001);
      expect(kept()).toEqual(['b']);
      expect(memory.toldOf('a')).toBe(7);
      expect(memory.meetingIds().sort()).toEqual(['a', 'b']);
      usage.delete('a');
      later(1);
      expect(memory.toldOf('a')).toBeNull();
    },
  );

  it('are not let go for being followed and small', () => {
    usage.set('a', 'heard');
    keep('a', 10);
    later(1_000_000);
    expect(kept()).toEqual(['a']);
  });

  it('have no note of what was told once they are read again, or cannot be trusted', () => {
    usage.set('a', 'heard');
    keep('a', 200);
    later(1_001);
    expect(memory.toldOf('a')).toBe(7);
    keep('a', 200);
    expect(memory.toldOf('a')).toBeNull();
    later(1_001);
    memory.forget('a');
    expect(memory.toldOf('a')).toBeNull();
  });
});

import { profileFor } from './profile-for';
import { recordingRefusal } from './recording';

describe('whether a meeting may be recorded', () => {
  it.each(['thueringen-council', 'niedersachsen-committee', 'bayern-advisory-board'])(
    'is no for %s as long as no rule of the body says so, with the norm and what is missing',
    (key) => {
      const { recording } = profileFor(key, '2026-11-28');
      expect(recording.value.of).toBe('nothing');
      expect(recording.status).toBe('unverified');
      expect(recordingRefusal({ recording })).toContain(`(${recording.norm})`);
      expect(recordingRefusal({ recording })).toContain('Geschäftsordnung');
    },
  );

  it('is yes with a rule of its own', () => {
    const { recording } = profileFor('thueringen-council', '2026-11-28');
    const value = { ...recording.value, of: 'sound' as const };
    expect(recordingRefusal({ recording: { ...recording, value, norm: '§ 20 Geschäftsordnung' } })).toBeNull();
  });
});

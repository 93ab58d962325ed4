import type { Emergency } from './remote';
import { checkRemoteAnnouncement, remoteEntitlement } from './remote';
import { profileFor } from './profile-for';

const council = profileFor('thueringen-council', '2026-01-01');
const committee = profileFor('thueringen-committee', '2026-01-01');
const board = profileFor('thueringen-advisory-board', '2026-01-01');
const before2021 = profileFor('thueringen-council', '2021-03-31');
const bw = profileFor('baden-wuerttemberg-council', '2026-01-01');
const nrw = profileFor('nordrhein-westfalen-committee', '2026-01-01');
const emergency: Emergency = { declared: true, statuteClause: '§ 7a Hauptsatzung', publicRoom: 'Rathausfestsaal' };

describe('remoteEntitlement', () => {
  it.each([
    {
      norm: '§ 36a ThürKO',
      profile: council,
      case: 'no emergency',
      facts: null,
      entitled: false,
      missing: ['declaration', 'statute-clause', 'public-room'],
    },
    {
      norm: '§ 36a ThürKO',
      profile: council,
      case: 'an emergency that is not declared',
      facts: { ...emergency, declared: false },
      entitled: false,
      missing: ['declaration'],
    },
    {
      norm: '§ 36a ThürKO',
      profile: council,
      case: 'no clause',
      facts: { ...emergency, statuteClause: null },
      entitled: false,
      missing: ['statute-clause'],
    },
    {
      norm: '§ 36a ThürKO',
      profile: council,
      case: 'an empty clause',
      facts: { ...emergency, statuteClause: ' ' },
      entitled: false,
      missing: ['statute-clause'],
    },
    {
      norm: '§ 36a ThürKO',
      profile: council,
      case: 'no public room',
      facts: { ...emergency, publicRoom: null },
      entitled: false,
      missing: ['public-room'],
    },
    { norm: '§ 36a ThürKO', profile: council, case: 'everything', facts: emergency, entitled: true, missing: [] },
    {
      norm: '§ 36a ThürKO',
      profile: committee,
      case: 'a committee without emergency',
      facts: null,
      entitled: false,
      missing: ['declaration', 'statute-clause', 'public-room'],
    },
    {
      norm: 'ThürKO',
      profile: before2021,
      case: 'everything, before the norm was in force',
      facts: emergency,
      entitled: false,
      missing: [],
    },
    {
      norm: 'Vorschrift des Beirats, vom Sitzungsdienst zu benennen',
      profile: board,
      case: 'an advisory board',
      facts: null,
      entitled: true,
      missing: [],
    },
    {
      norm: '§ 58a GO NRW',
      profile: nrw,
      case: 'a committee in Nordrhein-Westfalen with nothing on record',
      facts: null,
      entitled: false,
      missing: ['statute-clause', 'resolution', 'approved-system'],
    },
  ])('$norm, $case: $entitled', ({ profile, facts, entitled, missing, norm }) => {
    const answer = remoteEntitlement({ profile, emergency: facts });
    expect(answer).toMatchObject({ entitled, missing, norm });
    expect(answer.sentence === null).toBe(entitled);
  });

  it.each([
    { subject: 'ordinary', entitled: true, sentence: null },
    { subject: 'secret-vote', entitled: true, sentence: null },
    {
      subject: 'election',
      entitled: false,
      sentence:
        'In der ersten Sitzung und bei Wahlen sind zugeschaltete Mitglieder nicht stimmberechtigt (§ 37a GemO).',
    },
  ] as const)('§ 37a GemO, $subject: $entitled', ({ subject, entitled, sentence }) => {
    expect(
      remoteEntitlement({ profile: bw, emergency: null, statuteClause: '§ 5 Hauptsatzung', subject }),
    ).toMatchObject({ entitled, sentence });
  });

  it('gives no vote where the clause is not recorded, and takes the rule of a Hauptsatzung as its clause', () => {
    expect(remoteEntitlement({ profile: bw, emergency: null })).toMatchObject({
      entitled: false,
      missing: ['statute-clause'],
    });
    const ruled = { ...bw, remote: { ...bw.remote, origin: { level: 'main-statute', layer: 'own' } } } as const;
    expect(remoteEntitlement({ profile: ruled, emergency: null })).toMatchObject({ entitled: true, missing: [] });
  });

  it('wants the chair in the room where the Land does (§ 37a GemO)', () => {
    const facts = { profile: bw, emergency: null, statuteClause: '§ 5 Hauptsatzung' };
    expect(remoteEntitlement({ ...facts, chairs: true })).toMatchObject({
      entitled: false,
      sentence: expect.stringContaining('im Sitzungsraum') as unknown,
    });
    expect(remoteEntitlement({ profile: board, emergency: null, chairs: true }).entitled).toBe(true);
  });

  it('names exactly what is missing once something is there (§ 36a ThürKO)', () => {
    const { sentence } = remoteEntitlement({ profile: council, emergency: { ...emergency, publicRoom: null } });
    expect(sentence).toContain('Es fehlt: der öffentlich zugängliche Raum für Bild und Ton.');
  });

  it('asks nobody where the answer is no anyway', () => {
    expect(remoteEntitlement({ profile: council, emergency: null }).needsChair).toBe(false);
  });
});

describe('checkRemoteAnnouncement (§ 40 Abs. 1 Satz 3 ThürKO)', () => {
  it.each([{ room: null }, { room: '' }, { room: '   ' }])('refuses the room "$room"', ({ room }) => {
    expect(() => checkRemoteAnnouncement(council, room)).toThrow(
      expect.objectContaining({
        code: 'announcement-without-public-room',
        norm: '§ 40 Abs. 1 Satz 3 ThürKO',
        message: expect.stringContaining('Raum nennen') as unknown,
      }),
    );
  });

  it('asks no room where none is asked for', () => {
    expect(() => checkRemoteAnnouncement(board, null)).not.toThrow();
  });
});

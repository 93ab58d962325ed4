import { hashInput, parseResolution, printResolution } from '@gremia/resolution';
import { audienceOfReader, mayRead } from '../audience';
import { replay } from '../evolve';
import { initialState } from '../initial-state';
import { amendment, detailOf, hash, member, office, refusal, TestCouncil, type TestCommand } from '../testing/council';
import { resolutionOf } from '../views/resolution-of';

const SLIP =
  '01\n\nDer Oberbürgemeister baut den Radweg.\n\n02\n\nDer Radweg ist bis zum Ende des Jahres 2030 fertig.\n';
const RIGHT = SLIP.replace('Oberbürgemeister', 'Oberbürgermeister');
const clerk = { personId: 'clerk', name: 'Schriftführung', office: true, chair: false };
const hashOf = (text: string): string => hash(hashInput(parseResolution(text)));

const correct = (text: string, given: Partial<Extract<TestCommand, { kind: 'correct-text' }>> = {}): TestCommand => ({
  kind: 'correct-text',
  itemId: 'i1',
  points: parseResolution(text),
  basedOn: hashOf(SLIP),
  reason: 'Schreibfehler',
  ...given,
});
const items = [{ itemId: 'i1', text: { base: parseResolution(SLIP) } }, { itemId: 'i2' }];
const council = (): TestCouncil => new TestCouncil({ items }).convened(40);
/** Resolved, and the next item called: the result stands. */
const resolved = (yes = 30): TestCouncil => council().vote('v1', [yes, 10]).do({ kind: 'call-item', itemId: 'i2' });

describe('an editorial correction', () => {
  it('changes the text on record; what was resolved stays', () => {
    const meeting = resolved().do(correct(RIGHT), clerk);
    const view = resolutionOf(meeting.state, 'i1');
    expect(printResolution(view?.points ?? [])).toBe(RIGHT.replaceAll('\n\nDer', '\nDer'));
    expect(printResolution(view?.resolved ?? [])).toContain('Oberbürgemeister');
    expect(view).toMatchObject({ voteId: 'v1', textHash: hashOf(RIGHT) });
    expect(meeting.state.votes['v1']?.resolution?.textHash).toBe(hashOf(SLIP));
    expect(view?.corrections).toEqual([
      expect.objectContaining({
        reason: 'Schreibfehler',
        by: { name: 'Schriftführung', role: 'clerk' },
        at: expect.stringContaining('2026-11-25T'),
        textHash: hashOf(RIGHT),
      }),
    ]);
    const marks = view?.corrections[0]?.marked[0]?.segments.filter(({ op }) => op !== 'equal');
    expect(marks?.map(({ op, text }) => [op, text.trim()])).toEqual([
      ['delete', 'Oberbürgemeister'],
      ['insert', 'Oberbürgermeister'],
    ]);
    expect(meeting.entries.at(-1)).toMatchObject({
      audience: 'public',
      event: { kind: 'text-corrected', previousHash: hashOf(SLIP), textHash: hashOf(RIGHT) },
    });
  });

  it('is possible once the meeting is closed, and again on what was corrected', () => {
    const meeting = council().vote('v1', [30, 10]).do({ kind: 'close-meeting' }).do(correct(RIGHT));
    expect(meeting.state.phase).toBe('closed');
    const again = RIGHT.replace('Radweg ist', 'Radweg, ist');
    meeting.do(correct(again, { basedOn: hashOf(RIGHT), reason: 'Komma' }), clerk);
    expect(resolutionOf(meeting.state, 'i1')?.corrections.map(({ reason, by }) => [reason, by.role])).toEqual([
      ['Schreibfehler', 'chair'],
      ['Komma', 'clerk'],
    ]);
    expect(replay(initialState, JSON.parse(JSON.stringify(meeting.entries)) as typeof meeting.entries)).toEqual(
      meeting.state,
    );
  });

  it('does not write over a correction that its author has not seen', () => {
    const meeting = resolved().do(correct(RIGHT));
    expect(refusal(meeting.try(correct(SLIP.replace('fertig', 'vertig'))))).toBe('stale-revision');
  });

  it.each([
    { case: 'a member', meeting: resolved, actor: member(1), command: correct(RIGHT), code: 'forbidden' },
    {
      case: 'before the opening',
      meeting: () => new TestCouncil({ items }),
      command: correct(RIGHT),
      code: 'meeting-not-open',
    },
    { case: 'an unknown item', meeting: resolved, command: correct(RIGHT, { itemId: 'i9' }), code: 'item-not-found' },
    {
      case: 'before the vote',
      meeting: council,
      command: correct(RIGHT),
      code: 'wrong-state',
      says: 'nicht abschließend entschieden',
    },
    {
      case: 'a rejected text',
      meeting: () => resolved(5),
      command: correct(RIGHT),
      code: 'wrong-state',
      says: 'abgelehnt',
    },
    {
      case: 'while it can be doubted',
      meeting: () => council().vote('v1', [30]),
      command: correct(RIGHT),
      code: 'wrong-state',
      says: 'noch angezweifelt',
    },
    {
      case: 'a doubted result',
      meeting: () => council().vote('v1', [30]).do({ kind: 'doubt-result', voteId: 'v1' }, member(2)),
      command: correct(RIGHT),
      code: 'wrong-state',
    },
    {
      case: 'while a vote of the item is open',
      meeting: () => council().vote('v1', [30]).open('v2', { kind: 'free', question: 'Pause?' }),
      command: correct(RIGHT),
      code: 'vote-open',
    },
    {
      case: 'the same text',
      meeting: resolved,
      command: correct(SLIP.replace('baut den', 'baut  den')),
      code: 'no-change',
    },
    { case: 'no text', meeting: resolved, command: correct('01\n\n'), code: 'invalid-input', says: 'leer' },
    {
      case: 'two points of one id',
      meeting: resolved,
      command: correct(RIGHT, { points: parseResolution(RIGHT).map((point) => ({ ...point, id: 'p' })) }),
      code: 'invalid-input',
    },
  ])('is refused: $case', ({ meeting, actor = office, command, code, says = '' }) => {
    const decision = meeting().try(command, actor);
    expect(refusal(decision)).toBe(code);
    expect(detailOf(decision)).toContain(says);
  });

  it('is made by somebody who was not excluded from the item', () => {
    const meeting = council()
      .do({ kind: 'call-item', itemId: 'i1' })
      .do({ kind: 'declare-conflict', itemId: 'i1' }, member(1))
      .vote('v1', [30]);
    const decision = meeting
      .do({ kind: 'close-meeting' })
      .try(correct(RIGHT), { ...member(1), office: true, chair: true });
    expect([refusal(decision), detailOf(decision)]).toEqual(['forbidden', expect.stringContaining('Befangenheit')]);
  });

  it('asks for a confirmation where more than spelling changes, and names it', () => {
    const later = correct(RIGHT.replace('2030', '2031'));
    const decision = resolved().try(later);
    expect(refusal(decision)).toBe('confirmation-needed');
    expect(detailOf(decision)).toBe(
      'Die Berichtigung ändert mehr als die Schreibweise – BP 02: „2030“ wird „2031“ (Zahl oder Datum). Bitte ' +
        'bestätigen Sie ausdrücklich, dass der Sinn des Beschlusses derselbe bleibt.',
    );
    expect(refusal(resolved().try({ ...later, confirmsMeaning: true } as TestCommand))).toBe('accepted');
  });

  it('keeps references as references', () => {
    const meeting = resolved().do(correct(RIGHT.replace('fertig', 'fertig, siehe BP 01'), { confirmsMeaning: true }));
    expect(resolutionOf(meeting.state, 'i1')?.points[1]?.body).toContainEqual({
      t: 'ref',
      to: parseResolution(RIGHT)[0]?.id,
      form: 'BP',
    });
  });

  it('of a non-public item stays with those who may know it', () => {
    const meeting = new TestCouncil({
      items: [{ itemId: 'i1', public: false, text: { base: parseResolution(SLIP) } }],
    }).convened(40);
    meeting
      .do({ kind: 'call-item', itemId: 'i1' })
      .do({ kind: 'declare-conflict', itemId: 'i1' }, member(3))
      .vote('v1', [30]);
    meeting.do({ kind: 'close-meeting' }).do(correct(RIGHT));
    const entry = meeting.entries.at(-1);
    if (entry === undefined) throw new Error('no entry');
    const readers = [
      { personId: null, member: false, office: false },
      { personId: 'm3', member: true, office: false },
      { personId: 'm4', member: true, office: false },
    ];
    expect(readers.map((reader) => [audienceOfReader(reader), mayRead(meeting.state, reader, entry)])).toEqual([
      ['public', false],
      ['members', false],
      ['members', true],
    ]);
  });

  it('leaves the adopted amendments and their record alone', () => {
    const change = amendment('a', '0013/26', SLIP.replace('2030', '2029'), SLIP);
    const [unitId = ''] = change.units.map(({ id }) => id);
    const meeting = new TestCouncil({
      items: [{ itemId: 'i1', text: { base: parseResolution(SLIP), amendments: [change] } }],
    }).convened(40);
    meeting
      .vote('v1', [30], { kind: 'unit', unitIds: [unitId] })
      .vote('v2', [30])
      .do({ kind: 'close-meeting' });
    const before = meeting.state.votes['v2']?.resolution;
    meeting.do(correct(RIGHT.replace('2030', '2029'), { basedOn: before?.textHash ?? '' }));
    expect(meeting.state.votes['v2']?.resolution).toEqual(before);
    expect(resolutionOf(meeting.state, 'i1')?.voteId).toBe('v2');
  });
});

import { parseResolution, plainText, citationsOf, walk } from '@gremia/resolution';
import { paperDetail } from '../testing/paper-detail';
import { copyOf, isCopyable } from './copy-of';

const points = parseResolution(
  '01\nDie Stadt baut den Radweg.\n\n02\nBeschlusspunkt 01 gilt ab 2027.\n\na.\nIm Norden.',
);
const [first, second] = points;
const paper = paperDetail({
  number: '0021/26',
  title: 'Radweg',
  public: false,
  originators: [{ kind: 'office', id: null, name: 'Bauamt' }],
  text: { id: '7f0e2c80-0000-4000-8000-000000000002', no: 3, kind: 'revised', points, plain: '', hash: '' },
  reasons: 'Er fehlt.',
  pointReasons: { [second?.id ?? '']: 'Vorher wird geplant.', fremd: 'Zu nichts.' },
  consultations: [
    {
      committeeId: '7f0e2c80-0000-4000-8000-000000000009',
      committee: 'Stadtrat',
      meetingId: null,
      meetsOn: '2026-12-09',
      public: true,
      responsibility: 'decision',
      result: 'beschlossen',
    },
  ],
});

describe('a copy of a paper', () => {
  const numbered = (): (() => string) => {
    let last = 0;
    return () => `neu-${(last += 1)}`;
  };
  const copy = copyOf(paper, numbered());

  it('has what was written, and whether it is public', () => {
    expect(copy).toMatchObject({ kind: paper.kind, title: 'Radweg', public: false, reasons: 'Er fehlt.' });
    const words = (of: typeof points): string[] => {
      const citations = citationsOf(of);
      return walk(of).map(({ point }) => plainText(point.body, citations));
    };
    expect(words(copy.points)).toEqual(words(points));
  });

  it('has points of its own: references and reasons follow them', () => {
    const ids = walk(copy.points).map(({ point }) => point.id);
    expect(ids).toEqual(['neu-1', 'neu-2', 'neu-3']);
    expect(JSON.stringify(copy)).not.toContain(first?.id);
    expect(copy.pointReasons).toEqual({ 'neu-2': 'Vorher wird geplant.' });
  });

  it('has neither who brought it in nor the days of its path', () => {
    expect(copy.originators).toEqual([]);
    expect(copy.consultations).toEqual([
      {
        committeeId: '7f0e2c80-0000-4000-8000-000000000009',
        meetsOn: null,
        public: true,
        responsibility: 'decision',
      },
    ]);
  });

  it('is not made of what hangs on another paper', () => {
    expect((['proposal', 'motion', 'amendment', 'statement'] as const).map((kind) => isCopyable({ kind }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

import type { PaperTemplate } from '@gremia/contracts';
import { parseResolution } from '@gremia/resolution';
import { beginPaper } from '../paper-editing/paper-input';
import { beginWith } from './begin-with';

const template: PaperTemplate = {
  ...{ id: 't', name: 'Vergabe', kind: 'proposal', committeeId: null, retired: false },
  ...{ title: 'Vergabe: …', text: '1. Der Auftrag wird erteilt.', reasons: 'Ausgangslage' },
  consultations: [{ committeeId: 'c', public: false, responsibility: 'decision' }],
  checklist: ['Vergabevermerk'],
};
const points = parseResolution('01\nDer Auftrag wird erteilt.');

describe('a paper that begins with a template', () => {
  it('has its title, text, reasons and path, and no days', () => {
    const {
      title,
      points: text,
      reasons,
      consultations,
    } = beginWith(beginPaper('proposal', '', null, []), template, points);
    expect([title, text, reasons]).toEqual(['Vergabe: …', points, 'Ausgangslage']);
    expect(consultations).toEqual([{ committeeId: 'c', public: false, responsibility: 'decision', meetsOn: null }]);
  });

  it('keeps a title that was typed', () => {
    expect(beginWith(beginPaper('proposal', 'Straßenbau', null, []), template, points).title).toBe('Straßenbau');
  });
});

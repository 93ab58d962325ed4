import { day, oneOf, searchOf, text, uuid, versionNo, year } from './search-fields';

const search = searchOf({
  q: text,
  jahr: year,
  von: versionNo,
  tag: day,
  art: oneOf(['motion', 'question']),
  wer: uuid,
});

describe('what a page reads from its address', () => {
  it('is every field that can be understood', () => {
    const wer = '3f0fe0ff-6685-896f-926d-b849ec9e625a';
    expect(search({ q: 'Weg', jahr: '2026', von: 3, tag: '2026-11-30', art: 'motion', wer })).toEqual({
      q: 'Weg',
      jahr: 2026,
      von: 3,
      tag: '2026-11-30',
      art: 'motion',
      wer,
    });
  });

  it('leaves out what cannot be, and what nobody knows', () => {
    expect(search({ q: 7, jahr: '1066', von: '0', tag: '2026-13-01', art: 'ballad', wer: 'me', more: 'x' })).toEqual(
      {},
    );
    expect(search({ jahr: '2026.5', von: '-1', tag: '', wer: '' })).toEqual({});
  });
});

import { readLists } from './typed-lists';

describe('lists as they are typed', () => {
  it('are read one a line, joined ones with all their numbers', () => {
    expect(readLists('Fraktion Linde: 14\n\n Ahorn und Ulme = 9 + 5 \nPartei 2020: 3')).toEqual({
      lists: [
        { name: 'Fraktion Linde', members: 14 },
        { name: 'Ahorn und Ulme', members: 14 },
        { name: 'Partei 2020', members: 3 },
      ],
      unread: [],
    });
  });

  it.each(['Linde', 'Linde 14', ': 3', 'Linde: -1', 'Linde: 1,5', 'Linde: 99999', 'Linde: 4 +'])(
    'are not guessed: %s',
    (line) => {
      expect(readLists(line)).toEqual({ lists: [], unread: [line] });
    },
  );
});

import { keyNumberOf, metadataOfRoom, spotlightOf } from './room-metadata';

describe('what everybody in a room is told of it', () => {
  it.each(['device:5', null])('is read as it was told: %s', (spotlight) => {
    const told = metadataOfRoom({ spotlight, keyNumber: 3 });
    expect([spotlightOf(told), keyNumberOf(told)]).toEqual([spotlight, 3]);
  });

  it.each([undefined, '', 'no JSON', '{}', '{"spotlight":7}', 'null'])('is nothing where %j is told', (text) => {
    expect([spotlightOf(text), keyNumberOf(text)]).toEqual([null, null]);
  });
});

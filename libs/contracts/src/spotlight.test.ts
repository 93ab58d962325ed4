import { metadataOfRoom, spotlightOf } from './spotlight';

describe('whom everybody in a room sees large', () => {
  it.each(['device:5', null])('is read as it was told: %s', (identity) => {
    expect(spotlightOf(metadataOfRoom(identity))).toBe(identity);
  });

  it.each([undefined, '', 'no JSON', '{}', '{"spotlight":7}', 'null'])('is nobody where %j is told', (text) => {
    expect(spotlightOf(text)).toBeNull();
  });
});

import { ownAddress } from './own-address';

it.each(['/', '/mitglied', '/drucksachen?suche=a%09b#punkt'])('goes on to a page of this house: %j', (address) => {
  expect(ownAddress(address)).toBe(address);
});

it.each(['//anderswo.example', '/\\anderswo.example', '/\t/anderswo.example', '/\n/x', 'https://anderswo.example', ''])(
  'leads nowhere else: %j',
  (address) => {
    expect(ownAddress(address)).toBeNull();
  },
);

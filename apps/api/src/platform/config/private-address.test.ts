import { hostOf, isPrivateAddress, lookupInside } from './private-address';

describe('what lies in the house', () => {
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.1',
    '192.168.4.5',
    '::1',
    'fd12::1',
    'fe80::1',
  ])('%s does', (address) => expect(isPrivateAddress(address)).toBe(true));

  it.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '2a01:4f8::1', '0.0.0.0', '::ffff:8.8.8.8', 'localhost', ''])(
    '%s does not',
    (address) => expect(isPrivateAddress(address)).toBe(false),
  );

  it('reads an IPv4 address in an IPv6 one as what it is', () => {
    expect(isPrivateAddress('::ffff:10.0.0.1')).toBe(true);
  });

  it('takes the host of an address without brackets', () => {
    expect(hostOf('ws://[::1]:2700')).toBe('::1');
    expect(hostOf('wss://vosk:2700/x')).toBe('vosk');
  });

  it.each([{ all: true }, { all: false }])('looks a name up that stays here ($all)', async ({ all }) => {
    const found = await new Promise((tell) =>
      lookupInside('localhost', { all }, (error, address) => tell(error ?? address)),
    );
    expect(found).not.toBeInstanceOf(Error);
  });
});

import { askedHost, canonicalHost } from './host-name';

describe('canonicalHost', () => {
  it.each([
    ['rat.musterstadt.de', 'rat.musterstadt.de'],
    ['RAT.Musterstadt.DE', 'rat.musterstadt.de'],
    ['rat.musterstadt.de:3000', 'rat.musterstadt.de'],
    ['rat.musterstadt.de.', 'rat.musterstadt.de'],
    ['rat.musterstadt.de.:443', 'rat.musterstadt.de'],
    ['rat.köln.de', 'rat.xn--kln-sna.de'],
    ['rat.XN--KLN-SNA.de', 'rat.xn--kln-sna.de'],
    ['127.0.0.1:3000', '127.0.0.1'],
    ['[::1]:3000', '[::1]'],
    ['[0:0:0:0:0:0:0:1]', '[::1]'],
  ])('reads %s as %s', (written, canonical) => {
    expect(canonicalHost(written)).toBe(canonical);
  });

  it.each([
    '',
    '.',
    'a b',
    'rat.de/x',
    'x@rat.de',
    'rat.de?x',
    'rat.de#x',
    'rat.de\\x',
    'rat%2ede',
    'rat.de:x',
    '[::1',
  ])('takes „%s“ for no host', (written) => {
    expect(canonicalHost(written)).toBeNull();
  });
});

describe('askedHost', () => {
  const headers = { host: 'inside:3000', 'x-forwarded-host': 'forged.de, rat.de' };

  it('believes nobody while there is no server in front', () => {
    expect(askedHost({ headers }, 0)).toBe('inside:3000');
  });

  it('believes as many servers in front as there are, from the nearest', () => {
    expect(askedHost({ headers }, 1)).toBe('rat.de');
    expect(askedHost({ headers }, 2)).toBe('forged.de');
    expect(askedHost({ headers }, 5)).toBe('forged.de');
  });

  it('takes what it was asked as where nobody forwarded another name', () => {
    expect(askedHost({ headers: { host: 'rat.de' } }, 1)).toBe('rat.de');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppConfig, ConfigError } from './app-config';
import { settingNames } from './environment';

const least = { DATABASE_URL: 'postgres://gremia:x@db/gremia' };
const inProduction = { ...least, NODE_ENV: 'production', PUBLIC_URL: 'https://rat.example' };
const faultsOf = (variables: Record<string, string>): readonly string[] => {
  try {
    new AppConfig(variables);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

describe('AppConfig', () => {
  it('needs nothing but a database', () => {
    expect(new AppConfig(least)).toMatchObject({
      environment: 'development',
      production: false,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: null,
      demonstration: true,
    });
  });

  it('takes an empty variable as not set, as compose files pass them', () => {
    expect(new AppConfig({ ...least, PUBLIC_URL: '', METRICS_TOKEN: '' })).toMatchObject({
      publicUrl: null,
      metricsToken: null,
    });
  });

  it('keeps the origin of the public address only', () => {
    expect(new AppConfig({ ...least, PUBLIC_URL: 'https://rat.example/portal/' }).publicUrl).toBe(
      'https://rat.example',
    );
  });

  it('has no demonstration and a log of requests in production', () => {
    expect(new AppConfig(inProduction)).toMatchObject({ production: true, demonstration: false, logLevel: 'info' });
  });

  it.each<{ fault: string; variables: Record<string, string> }>([
    { fault: 'no public address', variables: { PUBLIC_URL: '' } },
    { fault: 'no TLS', variables: { PUBLIC_URL: 'http://rat.example' } },
    { fault: 'the demonstration', variables: { GREMIA_DEMO: '1' } },
    { fault: 'the password of the compose file', variables: { DATABASE_URL: 'postgres://gremia:gremia@db/gremia' } },
    {
      fault: 'such a password for the server that is only read',
      variables: { GREMIA_READ_DATABASE_URL: 'postgres://gremia:gremia@readers/gremia' },
    },
    { fault: 'a password everyone tries first', variables: { DATABASE_URL: 'postgres://gremia:%70assword@db/gremia' } },
    {
      fault: 'the video secret of the compose file',
      variables: {
        LIVEKIT_URL: 'wss://v',
        LIVEKIT_API_KEY: 'k',
        LIVEKIT_API_SECRET: 'demonstration-secret-known-to-everyone',
      },
    },
  ])('refuses $fault in production', ({ variables }) => {
    expect(faultsOf({ ...inProduction, ...variables })).toHaveLength(1);
    expect(faultsOf({ ...inProduction, ...variables, NODE_ENV: 'development' })).toEqual([]);
  });

  it.each(['ws://8.8.8.8:2700', 'wss://[2a01:4f8::1]/'])('keeps what is spoken in the house: not %s', (url) => {
    const set = { ...least, GREMIA_CAPTIONS_URL: url };
    expect(faultsOf(set)).toEqual([expect.stringMatching(/^GREMIA_CAPTIONS_URL führt aus dem Haus/u)]);
    expect(new AppConfig({ ...set, GREMIA_CAPTIONS_OUTSIDE: '1' }).captions).toEqual({ url, outside: true });
  });

  it.each(['ws://127.0.0.1:2700', 'ws://[::1]:2700', 'ws://10.1.2.3:2700', 'ws://vosk:2700'])(
    'takes a recogniser in the house: %s',
    (url) => expect(new AppConfig({ ...least, GREMIA_CAPTIONS_URL: url }).captions).toEqual({ url, outside: false }),
  );

  it.each([
    { name: 'GREMIA_CAPTIONS_URL', value: 'http://127.0.0.1' },
    { name: 'DATABASE_URL', value: 'mysql://x' },
    { name: 'PORT', value: '70000' },
    { name: 'PUBLIC_URL', value: 'rat.example' },
    { name: 'SESSION_HOURS', value: '0' },
    { name: 'TRUST_PROXY', value: '-1' },
    { name: 'LOG_LEVEL', value: 'laut' },
    { name: 'METRICS_TOKEN', value: 'short' },
  ])('names $name when it is unusable', ({ name, value }) => {
    expect(faultsOf({ ...least, [name]: value })).toEqual([expect.stringContaining(`${name}: `)]);
  });

  it('finds every setting in the documentation for operators', () => {
    const documentation = readFileSync(join(__dirname, '../../../../../docs/operations.md'), 'utf8');
    expect(settingNames.filter((name) => !documentation.includes(`\n| \`${name}\` `))).toEqual([]);
  });
});

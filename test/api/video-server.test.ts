import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { findLivekit, installedLivekit } from '../../apps/api/launcher/video/find-livekit.mjs';
import { livekitSettings } from '../../apps/api/launcher/video/livekit-settings.mjs';
import { LIVEKIT_VERSION } from '../../apps/api/launcher/video/livekit-version.mjs';
import { startVideo } from '../../apps/api/launcher/video/start-video.mjs';

const unix = process.platform === 'win32' ? it.skip : it;

describe('the LiveKit server that is found', () => {
  let directory: string;
  const program = (path: string): string => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '#!/bin/sh\necho other\n');
    chmodSync(path, 0o755);
    return path;
  };
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'gremia-video-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  unix('is the first of: an address, a named program, one on the PATH, the one in the data directory', () => {
    const [folder, data] = [join(directory, 'path'), join(directory, 'data')];
    const installed = program(installedLivekit(data));
    const onPath = program(join(folder, 'livekit-server'));
    const named = program(join(directory, 'named'));
    const variables = {
      LIVEKIT_URL: 'wss://video.example',
      GREMIA_LIVEKIT_BIN: named,
      PATH: ['/nowhere', folder].join(delimiter),
    };
    expect(findLivekit(variables, data)).toEqual({ kind: 'elsewhere', url: 'wss://video.example' });
    expect(findLivekit({ ...variables, LIVEKIT_URL: '' }, data)).toMatchObject({ program: named });
    const unnamed = { PATH: variables.PATH };
    expect(findLivekit(unnamed, data)).toEqual({ kind: 'program', program: onPath, from: 'PATH' });
    expect(findLivekit({ PATH: '/nowhere' }, data)).toEqual({ kind: 'program', program: installed, from: 'data' });
    expect(findLivekit({ PATH: '/nowhere' }, directory)).toEqual({ kind: 'none' });
    expect(findLivekit({ ...unnamed, GREMIA_LIVEKIT_BIN: 'off' }, data)).toEqual({ kind: 'none' });
  });

  unix('is no folder and no file that may not be run', () => {
    mkdirSync(installedLivekit(directory), { recursive: true });
    writeFileSync(join(directory, 'livekit-server'), '');
    expect(findLivekit({ PATH: directory }, directory)).toEqual({ kind: 'none' });
  });

  it('has to be there when it is named', () => {
    expect(() => findLivekit({ GREMIA_LIVEKIT_BIN: join(directory, 'missing') }, directory)).toThrow(
      /GREMIA_LIVEKIT_BIN nennt .*missing/u,
    );
  });

  const start = (variables: Record<string, string>) => startVideo({ variables, directory, say: () => undefined });

  unix('leaves video off, with a sentence, where there is none or it does not start', async () => {
    const none = await start({ PATH: '/nowhere' });
    expect(none.line).toMatch(/nicht eingerichtet .*npm run video:install/u);
    expect(none.settings).toEqual({});
    const other = await start({ PATH: '/nowhere', GREMIA_LIVEKIT_BIN: program(join(directory, 'other')) });
    expect(other.line).toMatch(/ist kein LiveKit-Server/u);
  });

  unix('is not started in production where nobody could reach it', async () => {
    const named = program(join(directory, 'named'));
    const video = await start({ PATH: '/nowhere', GREMIA_LIVEKIT_BIN: named, NODE_ENV: 'production' });
    expect(video.line).toContain('LIVEKIT_NODE_IP');
    await expect(start({ GREMIA_LIVEKIT_BIN: named, LIVEKIT_NODE_IP: 'rat.example' })).rejects.toThrow(
      /keine IP-Adresse/u,
    );
  });
});

describe('the settings of the own server', () => {
  const common = { port: 1, udpPort: 2, secret: 's', webhook: 'http://127.0.0.1:3/video/webhook' };

  it('keep everything on this machine, TCP off instead of on every address', () => {
    expect(livekitSettings({ ...common, reach: null })).toMatchObject({
      bind_addresses: ['127.0.0.1'],
      rtc: {
        tcp_port: 0,
        udp_port: 2,
        node_ip: '127.0.0.1',
        use_external_ip: false,
        enable_loopback_candidate: true,
        interfaces: { includes: expect.arrayContaining(['lo']) as string[] },
      },
      room: { auto_create: false },
      webhook: { urls: [common.webhook] },
    });
  });

  it('open the media ports alone where an address for others is given', () => {
    const settings = livekitSettings({ ...common, reach: { address: '10.0.0.7', udpPort: 7882, tcpPort: 7881 } });
    expect(settings).toMatchObject({ bind_addresses: ['127.0.0.1'] });
    expect(settings.rtc).toEqual({
      ...{ tcp_port: 7881, udp_port: 7882, node_ip: '10.0.0.7', use_external_ip: false },
      stun_servers: ['10.0.0.7:9'],
    });
  });

  it('send no browser to servers of others, over IPv6 neither', () => {
    const address = 'fd00::7';
    const { rtc } = livekitSettings({ ...common, reach: { address, udpPort: 7882, tcpPort: 7881 } });
    expect(rtc).toMatchObject({ stun_servers: ['[fd00::7]:9'] });
  });
});

describe('docker-compose.yml', () => {
  interface Compose {
    services: { livekit: { image: string; ports: string[]; environment: { LIVEKIT_CONFIG: string } } };
  }
  const { livekit } = (parse(readFileSync(join(__dirname, '../../docker-compose.yml'), 'utf8')) as Compose).services;
  const withDefaults = (text: string): string => text.replace(/\$\{\w+:-([^}]*)\}/gu, '$1');

  it('runs the release that is tested', () => {
    expect(livekit.image).toBe(`livekit/livekit-server:v${LIVEKIT_VERSION}`);
  });

  it('names the address that browsers reach, tells Gremia what happens, and opens no port for signalling', () => {
    expect(parse(withDefaults(livekit.environment.LIVEKIT_CONFIG))).toMatchObject({
      rtc: { node_ip: '127.0.0.1', tcp_port: 7881, udp_port: 7882, stun_servers: ['127.0.0.1:9'] },
      room: { auto_create: false },
      webhook: { api_key: 'gremia', urls: ['http://api:3000/video/webhook'] },
    });
    expect(livekit.ports.map(withDefaults)).toEqual(['127.0.0.1:7881:7881', '127.0.0.1:7882:7882/udp']);
  });
});

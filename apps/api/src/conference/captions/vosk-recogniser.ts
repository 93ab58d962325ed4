import { Injectable, type OnModuleInit } from '@nestjs/common';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { AppConfig } from '../../platform/config/app-config';
import { StartError } from '../../platform/start-error';
import { captionsOutside } from '../../platform/config/captions-outside';
import { hostOf, isPrivateAddress } from '../../platform/config/private-address';
import { Recogniser, type Hearing, type RecogniserLine } from './recogniser.port';
import { VoskLine } from './vosk-line';

const PROBE_MILLISECONDS = 2_000;
/** A fifth of a second of nothing. */
const SILENCE = Buffer.alloc(6_400);

/** A server that speaks as the Vosk server does, at the address in the settings. */
@Injectable()
export class VoskRecogniser extends Recogniser implements OnModuleInit {
  constructor(private readonly config: AppConfig) {
    super();
  }

  /** @throws StartError where the address leads out of the house and nobody has said that it may */
  async onModuleInit(): Promise<void> {
    const { captions } = this.config;
    if (captions === null || captions.outside) return;
    const host = hostOf(captions.url);
    if (isIP(host) !== 0) return;
    // One that cannot be looked up yet is looked at when it is connected to.
    const found = await lookup(host, { all: true }).catch(() => []);
    if (found.some(({ address }) => !isPrivateAddress(address))) throw new StartError(captionsOutside(host));
  }

  get available(): boolean {
    return this.config.captions !== null;
  }

  open(hearing: Hearing): RecogniserLine {
    const { captions } = this.config;
    if (captions === null) throw new Error('no recogniser is set');
    return new VoskLine(captions, hearing);
  }

  answers(): Promise<boolean> {
    return new Promise((tell) => {
      const done = (works: boolean): void => {
        clearTimeout(timer);
        line.drop();
        tell(works);
      };
      const timer = setTimeout(() => done(false), PROBE_MILLISECONDS);
      const line = this.open({ heard: () => done(true), trouble: (trouble) => done(trouble === null) });
      line.send(SILENCE);
    });
  }
}

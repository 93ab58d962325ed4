import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config';
import { ServerPlace } from '../../platform/tenancy/server-place';

/** Where this instance can be reached from itself. */
@Injectable()
export class OwnAddress {
  constructor(
    private readonly place: ServerPlace,
    private readonly config: AppConfig,
  ) {}

  /** @throws ProblemError `not-ready` before the server listens */
  get address(): string {
    return this.place.address;
  }

  /** What a browser on our pages would send as Host. */
  get host(): string {
    const { publicUrl } = this.config;
    return publicUrl === null ? this.place.hostHeader : new URL(publicUrl).host;
  }

  /** What a browser on our pages would send as Origin. */
  get origin(): string {
    return this.config.publicUrl ?? `http://${this.host}`;
  }
}

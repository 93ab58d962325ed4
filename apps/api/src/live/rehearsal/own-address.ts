import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { AppConfig } from '../../platform/config/app-config';
import { ProblemError } from '../../platform/problem/problem-error';

/** Where this instance can be reached from itself. */
@Injectable()
export class OwnAddress {
  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly config: AppConfig,
  ) {}

  /** @throws ProblemError `not-ready` before the server listens */
  get address(): string {
    const bound: unknown = this.adapter.httpAdapter.getHttpServer().address();
    if (typeof bound !== 'object' || bound === null || !('port' in bound)) throw new ProblemError('not-ready');
    const { host } = this.config;
    const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
    return `http://${name.includes(':') ? `[${name}]` : name}:${String(bound.port)}`;
  }

  /** What a browser on our pages would send as Origin. */
  get origin(): string {
    return this.config.publicUrl ?? this.address;
  }
}

import { timingSafeEqual } from 'node:crypto';
import { Controller, Req, Res } from '@nestjs/common';
import { operationRoutes } from '@gremia/contracts';
import type { Request, Response } from 'express';
import { AppConfig } from '../config/app-config';
import { ProblemError } from '../problem/problem-error';
import { Handles } from '../route/handles.decorator';
import type { RouteInput } from '../route/route-input';
import { Metrics } from './metrics';

@Controller()
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly config: AppConfig,
  ) {}

  @Handles(operationRoutes.metrics)
  async read(
    _input: RouteInput<typeof operationRoutes.metrics>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    if (!this.mayRead(request.headers.authorization)) throw new ProblemError('not-found');
    response.type(this.metrics.registry.contentType);
    return this.metrics.text();
  }

  private mayRead(authorization = ''): boolean {
    const { metricsToken, production } = this.config;
    if (metricsToken === null) return !production;
    const expected = Buffer.from(`Bearer ${metricsToken}`);
    const given = Buffer.from(authorization);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}

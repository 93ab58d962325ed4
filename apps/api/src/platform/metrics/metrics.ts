import { Injectable } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { Histogram, Registry } from 'prom-client';
import { processMetrics } from './process-metrics';
import { routeOfRequest, UNKNOWN_PATH } from '../route/request-route';

/**
 * Figures for Prometheus. A registry per application, so that several can run in one process; modules add their own
 * metrics to it.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly duration = new Histogram({
    name: 'gremia_http_request_seconds',
    help: 'Duration of HTTP requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [this.registry],
  });

  /** Everything there is to tell, those of the process first. */
  async text(): Promise<string> {
    return `${await processMetrics().metrics()}\n${await this.registry.metrics()}`;
  }

  /** The route is the pattern of the matched handler, never the path: paths would be labels without number. */
  readonly observe: RequestHandler = (request, response, next) => {
    const end = this.duration.startTimer({ method: request.method });
    response.once('finish', () => {
      const path = routeOfRequest(request)?.path;
      const known = path === undefined || path === UNKNOWN_PATH.path ? 'other' : path;
      end({ route: known, status: response.statusCode });
    });
    next();
  };
}

import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { AppConfig } from '../config/app-config';
import { readBody } from './request-body';
import { routeOfRequest } from './request-route';
import { checkInput } from './route-input';

/** After the guards have let a request through, and not before: its body is read and everything it says is checked. */
@Injectable()
export class InputInterceptor implements NestInterceptor {
  constructor(private readonly config: AppConfig) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (context.getType() === 'http') {
      const request = context.switchToHttp().getRequest<Request>();
      const route = routeOfRequest(request);
      const { config } = this;
      // The settings are one municipality's own.
      const how = { municipality: config, seconds: config.bodySeconds };
      if (route !== undefined) checkInput(request, route, await readBody(request, route, how));
    }
    return next.handle();
  }
}

import { Controller, Header } from '@nestjs/common';
import { operationRoutes } from '@gremia/contracts';
import { cookieName } from '../actor/session-reader';
import { AppConfig } from '../config/app-config';
import { Handles } from '../route/handles.decorator';
import { openApiDocument } from './openapi-document';

@Controller()
export class OpenApiController {
  private document: ReturnType<typeof openApiDocument> | null = null;

  constructor(private readonly config: AppConfig) {}

  @Handles(operationRoutes.description)
  @Header('cache-control', 'public, max-age=300')
  read(): ReturnType<typeof openApiDocument> {
    this.document ??= openApiDocument(this.config.publicUrl ?? '/', cookieName(this.config));
    return this.document;
  }
}

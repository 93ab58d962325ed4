import { Controller, Get, Header } from '@nestjs/common';
import { cookieName } from '../actor/session-reader';
import { AppConfig } from '../config/app-config';
import { openApiDocument } from './openapi-document';

@Controller('api/openapi.json')
export class OpenApiController {
  private document: ReturnType<typeof openApiDocument> | null = null;

  constructor(private readonly config: AppConfig) {}

  @Get()
  @Header('cache-control', 'public, max-age=300')
  read(): ReturnType<typeof openApiDocument> {
    this.document ??= openApiDocument(this.config.publicUrl ?? '/', cookieName(this.config));
    return this.document;
  }
}

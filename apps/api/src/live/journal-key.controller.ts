import { Controller, Get, Header } from '@nestjs/common';
import { JournalKey } from '../platform/journal/journal-key';

/** What anybody needs to check a receipt: the public half of the key that signs checkpoints. */
@Controller('api/v1/journal-key')
export class JournalKeyController {
  constructor(private readonly key: JournalKey) {}

  @Get()
  @Header('content-type', 'text/plain; charset=utf-8')
  read(): string {
    return `${this.key.publicLine}\n`;
  }
}

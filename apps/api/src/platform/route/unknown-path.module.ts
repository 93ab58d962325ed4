import { Module } from '@nestjs/common';
import { UnknownPathController } from './unknown-path.controller';

/** Imported last: its controller answers what no other did. */
@Module({ controllers: [UnknownPathController] })
export class UnknownPathModule {}

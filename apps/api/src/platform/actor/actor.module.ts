import { Global, Module } from '@nestjs/common';
import { SessionReader } from './session-reader';

@Global()
@Module({ providers: [SessionReader], exports: [SessionReader] })
export class ActorModule {}

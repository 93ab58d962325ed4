import { Global, Module } from '@nestjs/common';
import { DeviceReader } from './device-reader';
import { SessionReader } from './session-reader';

@Global()
@Module({ providers: [DeviceReader, SessionReader], exports: [DeviceReader, SessionReader] })
export class ActorModule {}

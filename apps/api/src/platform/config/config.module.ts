import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ServerPlace } from '../tenancy/server-place';
import { AppConfig } from './app-config';

/** Hands the configuration that was read at start, and where the server is, to everyone. */
@Global()
@Module({})
export class ConfigModule {
  static forConfig(config: AppConfig, place: ServerPlace): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: ServerPlace, useValue: place },
      ],
      exports: [AppConfig, ServerPlace],
    };
  }
}

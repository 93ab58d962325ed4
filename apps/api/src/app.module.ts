import { Module, type DynamicModule } from '@nestjs/common';
import { BodiesModule } from './bodies/bodies.module';
import { ConferenceModule } from './conference/conference.module';
import { DemoModule } from './demo/demo.module';
import { DevicesModule } from './devices/devices.module';
import { DraftsModule } from './drafts/drafts.module';
import { DossierModule } from './dossier/dossier.module';
import { HistoryModule } from './history/history.module';
import { IdentityModule } from './identity/identity.module';
import { LiveModule } from './live/live.module';
import { MeetingsModule } from './meetings/meetings.module';
import { MinutesModule } from './minutes/minutes.module';
import { PapersModule } from './papers/papers.module';
import type { AppConfig } from './platform/config/app-config';
import { PlatformModule } from './platform/platform.module';
import { UnknownPathModule } from './platform/route/unknown-path.module';
import type { ServerPlace } from './platform/tenancy/server-place';
import { PocketModule } from './pocket/pocket.module';
import { PublicationModule } from './publication/publication.module';

/** Every word of the council is a module of its own; they know the platform, not each other. */
const FEATURES = [
  IdentityModule,
  BodiesModule,
  PapersModule,
  MeetingsModule,
  LiveModule,
  ConferenceModule,
  DevicesModule,
  DraftsModule,
  MinutesModule,
  PocketModule,
  HistoryModule,
  DossierModule,
  PublicationModule,
  DemoModule,
];

@Module({})
export class AppModule {
  static forConfig(config: AppConfig, place: ServerPlace): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forConfig(config, place), ...FEATURES, UnknownPathModule] };
  }
}

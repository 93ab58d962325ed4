import { Module } from '@nestjs/common';
import { JournalModule } from '../platform/journal/journal.module';
import { PrintModule } from '../platform/print/print.module';
import { DossierWriter } from './dossier-writer';
import { DossierController } from './dossier.controller';
import { PublicDossierQuery } from './public-dossier.query';
import { SignedStates } from './signed-states';
import { WholeDossierQuery } from './whole-dossier.query';

/** Dossier: a meeting in a file that an outsider can check without us. */
@Module({
  imports: [JournalModule, PrintModule],
  controllers: [DossierController],
  providers: [DossierWriter, SignedStates, PublicDossierQuery, WholeDossierQuery],
})
export class DossierModule {}

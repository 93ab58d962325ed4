import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlayedSessions } from '../platform/ports/played-sessions.port';
import { AccountListQuery } from './account-list.query';
import { AccountRepository } from './account.repository';
import { AccountsController } from './accounts.controller';
import { DemonstrationController } from './demonstration.controller';
import { DemonstrationQuery } from './demonstration.query';
import { DisableAccountHandler } from './disable-account.handler';
import { EnableAccountHandler } from './enable-account.handler';
import { account, roleAssignment, session } from './identity.entities';
import { PasswordSignIn } from './password-sign-in';
import { SessionCleaner } from './session-cleaner';
import { SessionController } from './session.controller';
import { SessionRepository } from './session.repository';
import { SignInHandler } from './sign-in.handler';
import { SignOutHandler } from './sign-out.handler';
import { StoredPlayedSessions } from './stored-played-sessions';

/** Sign-in, sessions, accounts. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([account, roleAssignment, session])],
  controllers: [SessionController, AccountsController, DemonstrationController],
  providers: [
    AccountListQuery,
    AccountRepository,
    DemonstrationQuery,
    DisableAccountHandler,
    EnableAccountHandler,
    PasswordSignIn,
    SessionCleaner,
    SessionRepository,
    SignInHandler,
    SignOutHandler,
    { provide: PlayedSessions, useClass: StoredPlayedSessions },
  ],
  exports: [PlayedSessions],
})
export class IdentityModule {}

import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MandateRoles } from '../platform/ports/mandate-roles.port';
import { PlayedSessions } from '../platform/ports/played-sessions.port';
import { AccountIdentitiesQuery } from './account-identities.query';
import { AccountListQuery } from './account-list.query';
import { AccountRepository } from './account.repository';
import { AccountsController } from './accounts.controller';
import { DemonstrationController } from './demonstration.controller';
import { DemonstrationQuery } from './demonstration.query';
import { DisableAccountHandler } from './disable-account.handler';
import { EnableAccountHandler } from './enable-account.handler';
import { BeginSession } from './begin-session';
import { account, identity, roleAssignment, session } from './identity.entities';
import { IdentityRepository } from './identity.repository';
import { LinkIdentityHandler } from './link-identity.handler';
import { RemoveIdentityHandler } from './remove-identity.handler';
import { ChangePasswordHandler } from './own-account/change-password.handler';
import { OwnAccountController } from './own-account/own-account.controller';
import { OwnAccountQuery } from './own-account/own-account.query';
import { SessionCleaner } from './session-cleaner';
import { SessionController } from './session.controller';
import { SessionRepository } from './session.repository';
import { SignInHandler } from './sign-in.handler';
import { SignInWaysController } from './sign-in-ways.controller';
import { SignOutHandler } from './sign-out.handler';
import { CreateAccountHandler } from './start-codes/create-account.handler';
import { IssueStartCodeHandler } from './start-codes/issue-start-code.handler';
import { StartCodeRepository } from './start-codes/start-code.repository';
import { StartCodesController } from './start-codes/start-codes.controller';
import { StartCodes } from './start-codes/start-codes';
import { StrangerListQuery } from './start-codes/stranger-list.query';
import { UseStartCodeHandler } from './start-codes/use-start-code.handler';
import { StoredMandateRoles } from './stored-mandate-roles';
import { StoredPlayedSessions } from './stored-played-sessions';
import { LocalSignIn } from './ways/local-sign-in';
import { LoginAttempts } from './ways/login-attempts';
import { SignInWays } from './ways/sign-in-ways';

/** Sign-in, sessions, accounts. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([account, identity, roleAssignment, session])],
  controllers: [
    SessionController,
    AccountsController,
    DemonstrationController,
    SignInWaysController,
    StartCodesController,
    OwnAccountController,
  ],
  providers: [
    AccountIdentitiesQuery,
    AccountListQuery,
    AccountRepository,
    BeginSession,
    ChangePasswordHandler,
    CreateAccountHandler,
    DemonstrationQuery,
    DisableAccountHandler,
    EnableAccountHandler,
    IdentityRepository,
    IssueStartCodeHandler,
    LinkIdentityHandler,
    LocalSignIn,
    LoginAttempts,
    OwnAccountQuery,
    RemoveIdentityHandler,
    SessionCleaner,
    SessionRepository,
    SignInHandler,
    SignInWays,
    SignOutHandler,
    StartCodeRepository,
    StartCodes,
    StrangerListQuery,
    UseStartCodeHandler,
    { provide: MandateRoles, useClass: StoredMandateRoles },
    { provide: PlayedSessions, useClass: StoredPlayedSessions },
  ],
  exports: [MandateRoles, PlayedSessions],
})
export class IdentityModule {}

import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { startRehearsal, uuid, type RehearsalView, type StartRehearsal } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { CurrentActor } from '../../platform/actor/current-actor.decorator';
import { SignedIn } from '../../platform/actor/signed-in.decorator';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RehearsalDoor } from './rehearsal-door';
import { RehearsalRepository } from './rehearsal.repository';
import { StartRehearsalHandler } from './start-rehearsal.handler';
import { StopRehearsalHandler } from './stop-rehearsal.handler';

/** Simulated members, so that one person alone can see a live meeting and a clerk can train. */
@Controller('api/v1/meetings/:id/rehearsal')
@SignedIn()
export class RehearsalController {
  constructor(
    private readonly door: RehearsalDoor,
    private readonly unitOfWork: UnitOfWork,
    private readonly rehearsals: RehearsalRepository,
    private readonly start: StartRehearsalHandler,
    private readonly stop: StopRehearsalHandler,
  ) {}

  @Get()
  async read(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) meetingId: string,
  ): Promise<RehearsalView> {
    await this.door.admit(actor, meetingId);
    const members = await this.unitOfWork.read((db) => this.rehearsals.count(db, meetingId));
    return { running: members > 0, members };
  }

  @Post()
  @HttpCode(200)
  begin(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) meetingId: string,
    @Body({ schema: startRehearsal }) wish: StartRehearsal,
  ): Promise<RehearsalView> {
    return this.start.execute(actor, meetingId, wish);
  }

  @Delete()
  @HttpCode(204)
  end(@CurrentActor() actor: Actor | null, @Param('id', { schema: uuid }) meetingId: string): Promise<void> {
    return this.stop.execute(actor, meetingId);
  }
}

import { Controller, Res } from '@nestjs/common';
import { letterheadRoutes, type LetterheadView } from '@gremia/contracts';
import type { Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { ChangeLetterheadHandler } from './change-letterhead.handler';
import { LetterheadRepository } from './letterhead.repository';
import { PortalArmsQuery } from './portal-arms.query';

@Controller()
export class LetterheadController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letterheads: LetterheadRepository,
    private readonly change: ChangeLetterheadHandler,
    private readonly arms: PortalArmsQuery,
  ) {}

  @Handles(letterheadRoutes.letterhead)
  async read(): Promise<{ letterhead: LetterheadView | null }> {
    const row = await this.unitOfWork.readSnapshot((db) => this.letterheads.newest(db));
    if (row === null) return { letterhead: null };
    const { no, address, arms_type: type, arms_text: text, created_at } = row;
    const arms = type === null ? null : { type, text };
    return { letterhead: { no, address, arms, createdAt: created_at.toISOString() } };
  }

  @Handles(letterheadRoutes.changeLetterhead)
  async write({ actor, body }: RouteInput<typeof letterheadRoutes.changeLetterhead>): Promise<{
    letterhead: LetterheadView | null;
  }> {
    await this.change.execute(actor, body);
    return this.read();
  }

  /** An image and nothing else: even opened by itself it can neither run nor fetch anything. */
  @Handles(letterheadRoutes.arms)
  async show(_input: RouteInput<typeof letterheadRoutes.arms>, @Res() response: Response): Promise<void> {
    const found = await this.arms.execute();
    if (found === null) throw new ProblemError('not-found');
    response.set({
      'content-type': found.type,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=300',
      etag: `"${found.no}"`,
    });
    response.send(found.bytes);
  }
}

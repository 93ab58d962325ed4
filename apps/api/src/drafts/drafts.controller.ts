import { Controller } from '@nestjs/common';
import { draftsRoutes as routes, type ColleaguesAtWork, type DraftKept, type KeptDraft } from '@gremia/contracts';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { DropDraftHandler } from './drop-draft.handler';
import { KeepDraftHandler } from './keep-draft.handler';
import { MarkEditingHandler } from './mark-editing.handler';
import { OwnDraftQuery } from './own-draft.query';
import type { Writing } from './writing';

interface Subject {
  readonly kind: Exclude<Writing['kind'], 'new-motion'>;
  readonly id: string;
}
const writingOf = ({ kind, id }: Subject): Writing => ({ kind, subjectId: id });
const motionOf = ({ actor: { personId } }: { readonly actor: { readonly personId: string } }): Writing => ({
  kind: 'new-motion',
  subjectId: personId,
});

@Controller()
export class DraftsController {
  constructor(
    private readonly own: OwnDraftQuery,
    private readonly keep: KeepDraftHandler,
    private readonly drop: DropDraftHandler,
    private readonly marks: MarkEditingHandler,
  ) {}

  @Handles(routes.paperDraft)
  readPaper({ actor, params }: RouteInput<typeof routes.paperDraft>): Promise<{ draft: KeptDraft | null }> {
    return this.own.execute(actor, writingOf(params));
  }

  @Handles(routes.keepPaperDraft)
  keepPaper({ actor, params, body }: RouteInput<typeof routes.keepPaperDraft>): Promise<DraftKept> {
    return this.keep.execute(actor, writingOf(params), body);
  }

  @Handles(routes.dropPaperDraft)
  dropPaper({ actor, params, query }: RouteInput<typeof routes.dropPaperDraft>): Promise<void> {
    return this.drop.execute(actor, writingOf(params), query.edition);
  }

  @Handles(routes.markPaper)
  markPaper({ actor, params, body }: RouteInput<typeof routes.markPaper>): Promise<ColleaguesAtWork> {
    return this.marks.execute(actor, writingOf(params), body.part);
  }

  @Handles(routes.leavePaper)
  leavePaper({ actor, params }: RouteInput<typeof routes.leavePaper>): Promise<void> {
    return this.marks.leave(actor, writingOf(params));
  }

  @Handles(routes.meetingDraft)
  readMeeting({ actor, params }: RouteInput<typeof routes.meetingDraft>): Promise<{ draft: KeptDraft | null }> {
    return this.own.execute(actor, writingOf(params));
  }

  @Handles(routes.keepMeetingDraft)
  keepMeeting({ actor, params, body }: RouteInput<typeof routes.keepMeetingDraft>): Promise<DraftKept> {
    return this.keep.execute(actor, writingOf(params), body);
  }

  @Handles(routes.dropMeetingDraft)
  dropMeeting({ actor, params, query }: RouteInput<typeof routes.dropMeetingDraft>): Promise<void> {
    return this.drop.execute(actor, writingOf(params), query.edition);
  }

  @Handles(routes.markMeeting)
  markMeeting({ actor, params, body }: RouteInput<typeof routes.markMeeting>): Promise<ColleaguesAtWork> {
    return this.marks.execute(actor, writingOf(params), body.part);
  }

  @Handles(routes.leaveMeeting)
  leaveMeeting({ actor, params }: RouteInput<typeof routes.leaveMeeting>): Promise<void> {
    return this.marks.leave(actor, writingOf(params));
  }

  @Handles(routes.motionDraft)
  readMotion(input: RouteInput<typeof routes.motionDraft>): Promise<{ draft: KeptDraft | null }> {
    return this.own.execute(input.actor, motionOf(input));
  }

  @Handles(routes.keepMotionDraft)
  keepMotion(input: RouteInput<typeof routes.keepMotionDraft>): Promise<DraftKept> {
    return this.keep.execute(input.actor, motionOf(input), input.body);
  }

  @Handles(routes.dropMotionDraft)
  dropMotion(input: RouteInput<typeof routes.dropMotionDraft>): Promise<void> {
    return this.drop.execute(input.actor, motionOf(input), input.query.edition);
  }
}

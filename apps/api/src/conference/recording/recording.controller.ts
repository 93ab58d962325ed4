import { Controller, Req, Res } from '@nestjs/common';
import { conferenceRoutes, recordingRoutes as routes, type RecordingList } from '@gremia/contracts';
import type { Request, Response } from 'express';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { sendFile } from '../../platform/web/send-file';
import { DeleteRecordingHandler } from './delete-recording.handler';
import { HearRecordingHandler } from './hear-recording.handler';
import { ObjectInCallHandler } from './object-in-call.handler';
import { RecordingsQuery } from './recordings.query';

/** What was recorded of a meeting, for whoever writes its minutes; and who of a call is not to be recorded. */
@Controller()
export class RecordingController {
  constructor(
    private readonly recordings: RecordingsQuery,
    private readonly hear: HearRecordingHandler,
    private readonly remove: DeleteRecordingHandler,
    private readonly objection: ObjectInCallHandler,
  ) {}

  @Handles(routes.recordings)
  read({ actor, params }: RouteInput<typeof routes.recordings>): Promise<RecordingList> {
    return this.recordings.execute(actor, params.id);
  }

  @Handles(routes.recording)
  async download(
    { actor, params }: RouteInput<typeof routes.recording>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    response.set('cache-control', 'private, no-store');
    await sendFile(request, response, await this.hear.execute(actor, params.id, params.recordingId));
  }

  @Handles(routes.deleteRecording)
  delete({ actor, params }: RouteInput<typeof routes.deleteRecording>): Promise<void> {
    return this.remove.execute(actor, params.id, params.recordingId);
  }

  @Handles(conferenceRoutes.objectInCall)
  object({ actor, params, body }: RouteInput<typeof conferenceRoutes.objectInCall>): Promise<void> {
    return this.objection.execute(actor, params.id, body);
  }
}

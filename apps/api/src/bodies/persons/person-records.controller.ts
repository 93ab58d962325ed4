import { Controller } from '@nestjs/common';
import { personRecordsRoutes, type AlikeList, type PersonRecord, type PersonRecordList } from '@gremia/contracts';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { CorrectPersonHandler } from './correct-person.handler';
import { EnterPersonHandler } from './enter-person.handler';
import { PersonRecordListQuery } from './person-record-list.query';
import { PersonRecordQuery } from './person-record.query';
import { SimilarPersonsQuery } from './similar-persons.query';

@Controller()
export class PersonRecordsController {
  constructor(
    private readonly list: PersonRecordListQuery,
    private readonly record: PersonRecordQuery,
    private readonly similar: SimilarPersonsQuery,
    private readonly enter: EnterPersonHandler,
    private readonly correct: CorrectPersonHandler,
  ) {}

  @Handles(personRecordsRoutes.list)
  readList({ query }: RouteInput<typeof personRecordsRoutes.list>): Promise<PersonRecordList> {
    return this.list.execute(query);
  }

  @Handles(personRecordsRoutes.alike)
  readAlike({ query }: RouteInput<typeof personRecordsRoutes.alike>): Promise<AlikeList> {
    return this.similar.execute(query);
  }

  @Handles(personRecordsRoutes.enter)
  enterPerson({ actor, body }: RouteInput<typeof personRecordsRoutes.enter>): Promise<{ readonly id: string }> {
    return this.enter.execute(actor, body);
  }

  @Handles(personRecordsRoutes.read)
  read({ params }: RouteInput<typeof personRecordsRoutes.read>): Promise<PersonRecord> {
    return this.record.execute(params.id);
  }

  @Handles(personRecordsRoutes.correctName)
  correctName({ actor, params, body }: RouteInput<typeof personRecordsRoutes.correctName>): Promise<void> {
    return this.correct.correctName(actor, params.id, body);
  }

  @Handles(personRecordsRoutes.changeContact)
  changeContact({ actor, params, body }: RouteInput<typeof personRecordsRoutes.changeContact>): Promise<void> {
    return this.correct.changeContact(actor, params.id, body.email);
  }
}

import { Controller } from '@nestjs/common';
import { identityRoutes, type DemonstrationView } from '@gremia/contracts';
import { Handles } from '../platform/route/handles.decorator';
import { DemonstrationQuery } from './demonstration.query';

@Controller()
export class DemonstrationController {
  constructor(private readonly demonstration: DemonstrationQuery) {}

  @Handles(identityRoutes.demonstration)
  read(): Promise<DemonstrationView> {
    return this.demonstration.execute();
  }
}

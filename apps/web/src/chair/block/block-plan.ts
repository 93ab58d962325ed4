import type { BlockStep } from '@gremia/meeting';
import type { CommandBody } from '../../live/outbox';
import { uuid } from '../../live/uuid';

/** The command behind the one button: a vote of its own for each thing that is left in the block. */
export const openBlock = ({ parts }: BlockStep): CommandBody => ({
  kind: 'open-block',
  votes: parts.map(({ itemId, pointId }) => ({
    itemId,
    ...(pointId === undefined ? {} : { pointId }),
    voteId: uuid(),
  })),
});

import { answerReading, type DocumentToRead } from './document-reading';
import { READY } from '../../platform/own-process/ready';

/**
 * A process of its own: it reads one document, answers and ends. Whatever the document does to it, the meeting goes on.
 */
process.once('message', (document: DocumentToRead) => {
  process.send?.(answerReading(document), undefined, undefined, () => process.exit(0));
});
process.send?.(READY);

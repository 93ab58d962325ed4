import { isDecided } from '@gremia/contracts';
import { Injectable } from '@nestjs/common';
import type { Part } from '@gremia/protocol';
import type { Actor } from '../platform/actor/actor';
import { MinutesPdf } from '../platform/print/minutes-pdf';
import type { PdfStandard } from '../platform/print/typst-printer';
import { ProblemError } from '../platform/problem/problem-error';
import { PrintablePartQuery } from './printable-part.query';

export interface MinutesFile {
  readonly bytes: Buffer;
  readonly fileName: string;
}

interface Wanted {
  readonly standard: PdfStandard;
  readonly part: Part;
  /** Which version; not given: the newest. */
  readonly no?: number | undefined;
}

interface WantedExtracts {
  readonly part: Part;
  /** Not given: every item on which something was decided. */
  readonly itemId?: string | undefined;
}

/** One part of a version as a PDF, and extracts of it, for the office. */
@Injectable()
export class MinutesPdfQuery {
  constructor(
    private readonly parts: PrintablePartQuery,
    private readonly pdf: MinutesPdf,
  ) {}

  async execute(actor: Actor, meetingId: string, { standard, part, no }: Wanted): Promise<MinutesFile> {
    const printable = await this.parts.execute(actor, meetingId, part, no);
    const { bytes } = await this.pdf.print(printable, standard);
    return { bytes, fileName: this.pdf.fileName(printable.document, part, standard) };
  }

  /** @throws ProblemError `not-found` when nothing was decided there */
  async extracts(actor: Actor, meetingId: string, { part, itemId }: WantedExtracts): Promise<MinutesFile> {
    const printable = await this.parts.execute(actor, meetingId, part);
    const { document } = printable;
    const decided = document.items.filter((item) => isDecided(item) && (itemId ?? item.itemId) === item.itemId);
    const [first] = decided;
    if (first === undefined)
      throw new ProblemError('not-found', { detail: 'Dazu ist in diesem Teil nichts beschlossen worden.' });
    const { bytes } = await this.pdf.printExtracts(
      printable,
      decided.map((item) => item.itemId),
    );
    return { bytes, fileName: this.pdf.extractName(document, part, itemId === undefined ? null : first.number) };
  }
}

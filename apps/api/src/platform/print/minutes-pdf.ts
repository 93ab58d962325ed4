import { Injectable } from '@nestjs/common';
import type { MinutesDocument, MinutesRecord, MinutesView } from '@gremia/contracts';
import { timeZoneOf, type Part } from '@gremia/protocol';
import { dayOf } from '@gremia/rules';
import type { PrintedLetterhead } from '../records/stored-letterhead';
import { TextEngine } from '../text-engine/text-engine';
import { TypstPrinter, type PdfStandard, type PrintedPdf } from './typst-printer';

type MinutesState = NonNullable<MinutesView['current']>['state'];

/** One part of one version of the minutes. */
export interface PrintableMinutes {
  readonly document: MinutesDocument;
  readonly remarks: Readonly<Record<string, string>>;
  readonly part: Part;
  readonly municipality: string;
  readonly no: number;
  readonly state: MinutesState;
  /** Who signed and how they were approved. */
  readonly record: MinutesRecord;
  /** The head that this version has. */
  readonly letterhead: PrintedLetterhead | null;
  /** When this version was made. */
  readonly at: Date;
}

const STATE_WORDS: Readonly<Record<MinutesState, string>> = {
  draft: 'Entwurf',
  signed: 'Unterschrieben',
  approved: 'Genehmigt',
  released: 'Veröffentlicht',
};

/** The minutes on paper, for the office and for the portal. */
@Injectable()
export class MinutesPdf {
  constructor(
    private readonly engine: TextEngine,
    private readonly printer: TypstPrinter,
  ) {}

  print(
    { document, remarks, part, municipality, no, state, record, letterhead, at }: PrintableMinutes,
    standard: PdfStandard,
  ): Promise<PrintedPdf> {
    const version = `${STATE_WORDS[state]}, Fassung ${no}`;
    const print = { municipality, part, version, record, letterhead, versionAt: at.toISOString() };
    return this.printer.print(
      (undisplayable) => this.engine.minutesSource({ document, remarks, print, undisplayable: [...undisplayable] }),
      standard,
    );
  }

  /** `niederschrift-2026-11-25-oeffentlich-ua-1.pdf` */
  fileName(document: MinutesDocument, part: Part, standard: PdfStandard): string {
    const day = dayOf(Date.parse(document.openedAt), timeZoneOf(document));
    return `niederschrift-${day}-${part === 'public' ? 'oeffentlich' : 'nichtoeffentlich'}-${standard}.pdf`;
  }
}

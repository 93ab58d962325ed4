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

const versionWords = ({ state, no }: Pick<PrintableMinutes, 'state' | 'no'>): string =>
  `${STATE_WORDS[state]}, Fassung ${no}`;

const fileNamed = (what: string, document: MinutesDocument, part: Part): string =>
  `${what}-${dayOf(Date.parse(document.openedAt), timeZoneOf(document))}-` +
  `${part === 'public' ? 'oeffentlich' : 'nichtoeffentlich'}`;

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
    const version = versionWords({ state, no });
    const print = { municipality, part, version, record, letterhead, versionAt: at.toISOString() };
    return this.printer.print(
      (undisplayable) => this.engine.minutesSource({ document, remarks, print, undisplayable: [...undisplayable] }),
      standard,
    );
  }

  /** `niederschrift-2026-11-25-oeffentlich-ua-1.pdf` */
  fileName(document: MinutesDocument, part: Part, standard: PdfStandard): string {
    return `${fileNamed('niederschrift', document, part)}-${standard}.pdf`;
  }

  /** Extracts of the items that are named, a sheet each. */
  printExtracts(
    { document, part, municipality, no, state, record, letterhead, at }: Omit<PrintableMinutes, 'remarks'>,
    itemIds: readonly string[],
  ): Promise<PrintedPdf> {
    const version = versionWords({ state, no });
    const print = { municipality, part, version, record, letterhead, versionAt: at.toISOString() };
    return this.printer.print(
      (undisplayable) => this.engine.extractsSource({ document, itemIds, print, undisplayable: [...undisplayable] }),
      'ua-1',
    );
  }

  /** `beschlussauszug-2026-11-25-oeffentlich-o-3.pdf`, without the number where there are several. */
  extractName(document: MinutesDocument, part: Part, number: string | null): string {
    const item =
      number === null
        ? ''
        : `-${number
            .toLowerCase()
            .replace('ö', 'o')
            .replaceAll(/[^a-z0-9]+/gu, '-')}`;
    return `${fileNamed(number === null ? 'beschlussauszuege' : 'beschlussauszug', document, part)}${item}.pdf`;
  }
}

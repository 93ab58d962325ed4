import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LetterheadInput } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { assertMay } from '../../platform/actor/may';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { printedLetterhead, type LetterheadRow } from '../../platform/records/stored-letterhead';
import { TypstPrinter } from '../../platform/print/typst-printer';
import { TypstError } from '../../platform/print/typst-process';
import { TextEngine } from '../../platform/text-engine/text-engine';
import { cleanPng, isPng } from './clean-png';
import { ArmsRefused, cleanSvg } from './clean-svg';
import { LetterheadRepository } from './letterhead.repository';

type Arms = Pick<LetterheadRow, 'arms' | 'arms_type'>;
const NO_ARMS: Arms = { arms: null, arms_type: null };
/** Setting usual arms takes a tenth of a second. */
const PATIENCE_MILLISECONDS = 5_000;

/** Command: the head of printed papers changes. What was printed before keeps the head that it was printed with. */
@Injectable()
export class ChangeLetterheadHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letterheads: LetterheadRepository,
    private readonly printer: TypstPrinter,
    private readonly engine: TextEngine,
  ) {}

  async execute(actor: Actor, { basedOn, address, armsText, arms }: LetterheadInput): Promise<void> {
    assertMay(actor, 'keep-house');
    const image = arms.kind === 'new' ? readArms(Buffer.from(arms.data, 'base64')) : null;
    if ((image !== null || arms.kind === 'keep') && armsText === '' && arms.kind !== 'keep')
      throw refused('/armsText', 'Bitte beschreiben Sie das Wappen für Menschen, die es nicht sehen.');
    if (image !== null) await this.assertPrintable(image, armsText);
    await this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      await this.letterheads.lockLetterhead(db);
      const newest = await this.letterheads.newest(db);
      const municipality = await this.letterheads.municipality(db);
      if (municipality === null) throw new ProblemError('not-found');
      if ((newest?.no ?? 0) !== basedOn) throw new ProblemError('stale-revision');
      const kept = arms.kind === 'keep' && newest !== null ? newest : NO_ARMS;
      const { arms: bytes, arms_type } = image ?? kept;
      if (bytes !== null && armsText === '')
        throw refused('/armsText', 'Bitte beschreiben Sie das Wappen für Menschen, die es nicht sehen.');
      const no = basedOn + 1;
      const row = { id: randomUUID(), no, address, arms: bytes, arms_type, arms_text: armsText, created_at: now };
      await this.letterheads.add(db, row, municipality.id, actor.personId);
      audit('letterhead-changed', municipality.id, { no });
    });
  }

  /** Arms that cannot be printed would stop every minutes that carry them. */
  private async assertPrintable({ arms, arms_type }: Arms, armsText: string): Promise<void> {
    const row = { id: '', no: 0, address: '', arms, arms_type, arms_text: armsText, created_at: new Date(0) };
    const letterhead = printedLetterhead(row);
    if (letterhead === null) return;
    try {
      await this.printer.print(() => this.engine.letterheadSource({ letterhead }), 'a-2a', PATIENCE_MILLISECONDS);
    } catch (error) {
      if (!(error instanceof TypstError) && !isTooComplex(error)) throw error;
      throw refused('/arms', 'Dieses Bild lässt sich nicht drucken. Bitte speichern Sie es anders, etwa als PNG.');
    }
  }
}

function readArms(bytes: Buffer): Arms {
  try {
    return isPng(bytes)
      ? { arms: cleanPng(bytes), arms_type: 'image/png' }
      : { arms: Buffer.from(cleanSvg(bytes.toString('utf8')), 'utf8'), arms_type: 'image/svg+xml' };
  } catch (error) {
    if (error instanceof ArmsRefused) throw refused('/arms', error.message);
    throw error;
  }
}

const refused = (pointer: string, detail: string): ProblemError =>
  new ProblemError('invalid-input', { errors: [{ pointer, detail }] });

const isTooComplex = (error: unknown): boolean => error instanceof ProblemError && error.code === 'text-too-complex';

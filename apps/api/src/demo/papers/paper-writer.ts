import type { Point } from '@gremia/resolution';
import { addDays, type Day } from '@gremia/rules';
import { AddAttachmentHandler } from '../../papers/attachments/add-attachment.handler';
import { AttachmentTraceRepository } from '../../papers/attachments/attachment-trace';
import { AttachmentRepository } from '../../papers/attachments/attachment.repository';
import { fileOfBytes } from '../../papers/attachments/incoming-file';
import type { UploadGate } from '../../papers/attachments/upload-gate';
import type { UploadQuota } from '../../papers/attachments/upload-quota';
import { AmendmentContent } from '../../papers/amendment-content';
import { PaperAnnexRepository } from '../../papers/paper-annex.repository';
import { PaperCompleteness } from '../../papers/paper-completeness';
import { PaperContent } from '../../papers/paper-content';
import { PaperLock } from '../../papers/paper-lock';
import { PaperOriginators } from '../../papers/paper-originators';
import { PaperParent } from '../../papers/paper-parent';
import { PaperTextRepository } from '../../papers/paper-text.repository';
import { PaperRepository } from '../../papers/paper.repository';
import { SubmitPaperHandler } from '../../papers/submit-paper.handler';
import { WithdrawPaperHandler } from '../../papers/withdraw-paper.handler';
import type { Actor } from '../../platform/actor/actor';
import type { UnitOfWork } from '../../platform/database/unit-of-work';
import type { TextEngine } from '../../platform/text-engine/text-engine';
import type { TextMarks } from '../../platform/text-engine/text-marks';
import type { DemoClock } from '../demo-clock';
import type { DemoPeople } from '../demo-people';
import { atTime, type demoCalendar } from '../meetings/calendar';
import type { DemoAttachment, DemoPaper } from './demo-paper';
import { paperId, textOf, toInput } from './paper-input';
import { plainPdf } from './plain-pdf';

/** What writing a paper needs beside the database. */
interface Tools {
  readonly engine: TextEngine;
  readonly marks: TextMarks;
  readonly quota: UploadQuota;
  readonly gate: UploadGate;
}

/** Writes and hands in the papers of the demonstration as their authors would, each on its day. */
export class PaperWriter {
  private readonly papers = new PaperRepository();
  private readonly content: PaperContent;
  private readonly submit: SubmitPaperHandler;
  private readonly withdraw: WithdrawPaperHandler;
  private readonly attach: AddAttachmentHandler;
  private readonly written = new Map<string, readonly Point[]>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: DemoClock,
    private readonly people: DemoPeople,
    private readonly calendar: ReturnType<typeof demoCalendar>,
    private readonly timeZone: string,
    { engine, marks, quota, gate }: Tools,
  ) {
    const [texts, annexes, lock] = [new PaperTextRepository(), new PaperAnnexRepository(), new PaperLock(this.papers)];
    const parents = new PaperParent(this.papers);
    const originators = new PaperOriginators();
    const amendments = new AmendmentContent(this.papers, texts, engine, marks);
    this.content = new PaperContent(parents, amendments, texts, annexes, originators, unitOfWork, engine);
    this.submit = new SubmitPaperHandler(
      unitOfWork,
      this.papers,
      new PaperCompleteness(this.papers, parents, texts, annexes),
      originators,
      lock,
    );
    this.withdraw = new WithdrawPaperHandler(unitOfWork, this.papers, lock);
    this.attach = new AddAttachmentHandler(
      unitOfWork,
      new AttachmentRepository(),
      new AttachmentTraceRepository(),
      lock,
      quota,
      gate,
    );
  }

  /**
   * Writes what is not there yet, in the order in which it was handed in, so that the numbers follow the days.
   *
   * @param known papers that are there already, by id, and whether they have been handed in
   */
  async write(papers: readonly DemoPaper[], known: ReadonlyMap<string, boolean>, today: Day): Promise<void> {
    const inOrder = papers
      .map((paper, index) => ({ paper, index, day: this.dayOf(paper, today) }))
      .sort((a, b) => a.day.localeCompare(b.day) || a.index - b.index);
    for (const { paper, index, day } of inOrder) {
      this.clock.set(new Date(atTime(day, '08:00', this.timeZone).getTime() + index * 180_000));
      const facts = { people: this.people, calendar: this.calendar, texts: this.written };
      const author = this.people.actor(paper.author);
      const handedIn = known.get(paperId(paper.key));
      if (handedIn === undefined) await this.begin(paper, author, toInput(paper, facts));
      if (handedIn !== true) await this.handIn(paper, this.handsIn(paper));
      this.written.set(paper.key, textOf(paper, facts));
    }
  }

  /** What several factions move together is handed in by the clerk, who speaks for all of them. */
  private handsIn({ by, author }: DemoPaper): Actor {
    return this.people.actor(by.length > 1 ? 'sitzungsdienst' : author);
  }

  private dayOf({ submitted }: DemoPaper, today: Day): Day {
    return submitted === null ? addDays(today, -1) : addDays(this.calendar[submitted[0]], -submitted[1]);
  }

  private async begin(paper: DemoPaper, author: Actor, input: ReturnType<typeof toInput>): Promise<void> {
    const id = paperId(paper.key);
    const prepared = await this.content.prepare(this.handsIn(paper), id, input);
    await this.unitOfWork.run(author, async ({ db, now, audit }) => {
      const fields = await this.content.check(db, this.handsIn(paper), input);
      await this.papers.insertDraft(db, id, author.personId, fields, now);
      await this.content.store(db, id, input, prepared, now);
      audit('paper-created', id, { kind: input.kind });
    });
    for (const attachment of paper.attachments ?? []) {
      await this.attach.execute(author, id, () =>
        Promise.resolve({
          file: fileOfBytes(attachment.name, contentOf(attachment)),
          public: attachment.public ?? true,
        }),
      );
    }
  }

  private async handIn({ key, submitted, withdrawnAfter }: DemoPaper, author: Actor): Promise<void> {
    if (submitted === null) return;
    this.clock.pass(60);
    await this.submit.execute(author, paperId(key));
    if (withdrawnAfter === undefined) return;
    this.clock.pass(withdrawnAfter * 86_400);
    await this.withdraw.execute(author, paperId(key));
  }
}

function contentOf({ kind, heading, lines }: DemoAttachment): Buffer {
  return kind === 'pdf' ? plainPdf(heading, lines) : Buffer.from([heading, '', ...lines, ''].join('\n'));
}

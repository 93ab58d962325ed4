import { Injectable } from '@nestjs/common';
import { portalRoutes, type PortalMinutes, type PortalPaperDetail } from '@gremia/contracts';
import { PortalCommitteeQuery } from './portal-committee.query';
import { PortalHomeQuery } from './portal-home.query';
import { PortalMeetingDetailQuery } from './portal-meeting-detail.query';
import { toPortalMinutes } from './portal-minutes.view';
import { PortalMinutesQuery } from './portal-minutes.query';
import { PortalPaperDetailQuery } from './portal-paper-detail.query';

/** What a page of the portal is about, with the answer that it would ask the API for. */
export interface PortalPage {
  readonly title: string;
  readonly description: string;
  /** The beginning of what is read there, a paragraph each. */
  readonly text: readonly string[];
  readonly address: string;
  readonly answer: unknown;
}

/** As much as a screen shows; the rest comes with the page. */
const MOST_PARAGRAPHS = 12;
const LONGEST_PARAGRAPH = 1_000;

/** The pages of things that are public, each with the query that answers the API as well. */
@Injectable()
export class PortalPages {
  constructor(
    private readonly homes: PortalHomeQuery,
    private readonly papers: PortalPaperDetailQuery,
    private readonly meetings: PortalMeetingDetailQuery,
    private readonly allMinutes: PortalMinutesQuery,
    private readonly committees: PortalCommitteeQuery,
  ) {}

  home(): Promise<unknown> {
    return this.homes.execute();
  }

  async paper(id: string): Promise<PortalPage> {
    const paper = await this.papers.execute(id);
    return {
      title: paper.title,
      description: `${paper.number}: ${paper.title}`,
      text: paragraphs(linesOf(paper)),
      ...answered(portalRoutes.paper, id, paper),
    };
  }

  async meeting(id: string): Promise<PortalPage> {
    const meeting = await this.meetings.execute(id);
    return {
      title: meeting.title,
      description: `${meeting.committee}, ${meeting.place}`,
      text: paragraphs(meeting.items.map(agendaLine)),
      ...answered(portalRoutes.meeting, id, meeting),
    };
  }

  async minutes(id: string): Promise<PortalPage> {
    const minutes = toPortalMinutes(await this.allMinutes.execute(id));
    const title = `Niederschrift: ${minutes.document.title}`;
    return {
      title,
      description: `${minutes.document.committee}: ${title}`,
      text: paragraphs(minutesLines(minutes)),
      ...answered(portalRoutes.minutes, id, minutes),
    };
  }

  async committee(id: string): Promise<PortalPage> {
    const committee = await this.committees.execute(id);
    return {
      title: committee.name,
      description: committee.name,
      text: [],
      ...answered(portalRoutes.committee, id, committee),
    };
  }
}

const answered = (
  { path }: { readonly path: string },
  id: string,
  answer: unknown,
): Pick<PortalPage, 'address' | 'answer'> => ({ address: path.replace('{id}', id), answer });

const paragraphs = (lines: readonly string[]): readonly string[] =>
  lines
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_PARAGRAPHS)
    .map((line) => line.slice(0, LONGEST_PARAGRAPH));

const linesOf = ({ resolution, text }: PortalPaperDetail): readonly string[] =>
  // A point's number stands in a line above it.
  (resolution ?? text)?.plain.split('\n\n').map((point) => point.replaceAll('\n', ' ')) ?? [];

const agendaLine = ({ number, title }: { readonly number: string; readonly title: string }): string =>
  `${number} ${title}`;

const minutesLines = ({ document }: PortalMinutes): readonly string[] => [
  `Anwesend: ${document.present.map(({ name }) => name).join(', ')}`,
  ...document.items.map(agendaLine),
];

import type { Person } from './browsers';
import { keepPicture, picturesFolder } from './keep-picture';
import type { Screens } from './screens';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };
const PROJECTOR = { width: 1440, height: 810 };

/** Who looks at the same meeting: the chair at the desk, a member with a telephone, the hall. */
export interface ThreeScreens {
  readonly chair: Person;
  readonly member: Person;
  readonly hall: Person;
}

/** Puts chair, member and hall in front of a meeting. */
export async function openThreeScreens(
  { app, browsers }: Screens,
  meetingId: string,
  memberLogin: string,
): Promise<ThreeScreens> {
  const chair = await browsers.signedIn('vorsitz');
  await chair.page.setViewportSize(DESK);
  await chair.page.goto(`${app.url}/leitung/${meetingId}`);
  const member = await browsers.signedIn(memberLogin);
  await member.page.setViewportSize(PHONE);
  await member.page.goto(`${app.url}/mitglied/sitzung/${meetingId}`);
  const hall = await browsers.visitor();
  await hall.page.setViewportSize(PROJECTOR);
  await hall.page.goto(`${app.url}/anzeige/${meetingId}`);
  return { chair, member, hall };
}

/** Keeps a picture of each screen, and of the desk on a telephone. */
export async function keepThree(people: ThreeScreens, name: string): Promise<void> {
  if (picturesFolder() === null) return;
  for (const [who, { page }] of Object.entries(people))
    await keepPicture(page, `${name}-${who}`, { whole: who === 'member' });
  const { page } = people.chair;
  await page.setViewportSize(PHONE);
  await keepPicture(page, `${name}-chair-360`, { whole: true });
  await page.setViewportSize(DESK);
}

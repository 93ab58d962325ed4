import { addDays, germanDate } from './calendar';
import { LAENDER, type Land } from './laender/laender';
import { kindOf, type LandBody, type RuleLayer } from './layers/layer';
import { PRESETS } from './layers/presets';
import { frozenLayer, layersInForce, resolveRules, type RefusedDeviation } from './layers/resolve-rules';
import type { Day, RuleProfile } from './profile';
import { RuleError } from './rule-error';

/** Every kind of body of every Land that is delivered: for choosing one. */
export const LAND_BODIES: readonly LandBody[] = LAENDER.flatMap(({ bodies }) => bodies);

/** The kinds of bodies for which there are rules on a day. */
export const bodiesInForce = (onDay: Day): readonly LandBody[] =>
  LAENDER.flatMap(({ bodies, layers }) => bodies.filter(({ type }) => layersInForce(layers, onDay, type).length > 0));

/** The rules of a body on a day with everything they were resolved from. */
export interface BodyRules {
  readonly body: LandBody;
  readonly profile: RuleProfile;
  readonly layers: readonly RuleLayer[];
  readonly refused: readonly RefusedDeviation[];
}

/**
 * The rules that are in force for a body on the day of its meeting: those of its Land, and what the municipality has
 * made of them. A later change does not touch a meeting that was held before.
 *
 * @param key the kind of body, as stored with it
 * @param municipal the layers of the municipality that concern this body, in any order
 * @throws RuleError `profile-unknown`; `profile-not-in-force` when the Land's first layer begins later; `date-invalid`
 */
export function bodyRules(key: string, onDay: Day, municipal: readonly RuleLayer[] = []): BodyRules {
  const { land, body } = landBody(key);
  const ofLand = layersInForce(land.layers, addDays(onDay, 0), body.type);
  const validFrom = ofLand
    .map((layer) => layer.validFrom)
    .sort()
    .at(-1);
  if (validFrom === undefined)
    throw new RuleError(
      'profile-not-in-force',
      `Für den ${germanDate(onDay)} sind keine Regeln hinterlegt: Die ältesten gelten ab dem ` +
        `${germanDate(firstDayOfRules(key))}.`,
    );
  const { rules, layers, refused } = resolveRules([PRESETS, ...land.layers, ...municipal], onDay, body.type);
  const profile: RuleProfile = {
    key,
    name: body.name,
    land: body.land,
    bodyKind: kindOf(body.type),
    subject: body.subject,
    validFrom,
    layers: layers.map(frozenLayer),
    ...rules,
  };
  return { body, profile, layers, refused };
}

/** {@link bodyRules} without what they were resolved from. @throws RuleError as there */
export const profileFor = (key: string, onDay: Day, municipal: readonly RuleLayer[] = []): RuleProfile =>
  bodyRules(key, onDay, municipal).profile;

/** The first day for which there are rules of this kind of body. @throws RuleError `profile-unknown` */
export function firstDayOfRules(key: string): Day {
  const { land, body } = landBody(key);
  const days = land.layers.filter(({ bodies }) => bodies.includes(body.type)).map(({ validFrom }) => validFrom);
  return days.sort()[0] ?? '';
}

/** The kind of body that is stored under a key. @throws RuleError `profile-unknown` */
export function landBody(key: string): { readonly land: Land; readonly body: LandBody } {
  for (const land of LAENDER) {
    const body = land.bodies.find((candidate) => candidate.key === key);
    if (body !== undefined) return { land, body };
  }
  throw new RuleError('profile-unknown', `Das Regelprofil „${key}“ ist nicht hinterlegt.`);
}

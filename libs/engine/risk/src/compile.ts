import { AppError, type IndicatorSetting, type Profile, type RulePack } from '@portcullis/domain';

import type { Indicator, Parameters } from './indicator.ts';
import { indicators } from './indicators/index.ts';
import { compileNeededFields, type NeededFields } from './needed-fields.ts';
import { FULL_SCORE, WEAK_GROUPS } from './score.ts';

/** An indicator that a rule pack turns on, with what it was set to. */
export interface EnabledIndicator {
  readonly indicator: Indicator;
  readonly weight: number;
  readonly parameters: Parameters;
}

export interface CompiledProfile {
  readonly profile: Profile;
  readonly needed: NeededFields;
}

/** A rule pack that was checked and made ready once, for any number of decisions. Immutable. */
export interface CompiledRisk {
  readonly pack: RulePack;
  readonly enabled: readonly EnabledIndicator[];
  readonly profiles: ReadonlyMap<string, CompiledProfile>;
}

/**
 * Checks the risk part of a rule pack and resolves it. Throws `AppError` invalid that lists every problem: an indicator that
 * is not known, is of another version, or is set wrongly; lanes that do not ascend within 0..100; a cap below zero; combined
 * caps that share a group; rates outside 0..1; no `*` office or profile; a needed field that does not exist; and weights and
 * caps that would let data, route and safety alone reach orange.
 */
export function compileRisk(pack: RulePack): CompiledRisk {
  const problems: string[] = [];
  const problem = (text: string): void => void problems.push(text);
  const enabled = compileIndicators(pack, problem);
  checkLanes(pack, problem);
  checkCaps(pack, problem);
  checkRates(pack, problem);
  const profiles = compileProfiles(pack, problem);
  if (problems.length === 0) checkWeakGroups(pack, enabled, problem);
  if (problems.length > 0)
    throw new AppError('invalid', `rule pack ${pack.id} version ${pack.version}: ${problems.join('; ')}`);
  return { pack, enabled, profiles };
}

type Tell = (problem: string) => void;

function compileIndicators(pack: RulePack, problem: Tell): EnabledIndicator[] {
  const known = new Set(indicators.map(({ id }) => id));
  for (const id of Object.keys(pack.indicators)) if (!known.has(id)) problem(`indicator ${id} is not known`);
  return indicators.flatMap((indicator) => {
    const setting = pack.indicators[indicator.id];
    if (setting === undefined) return [];
    checkSetting(indicator, setting, problem);
    return [{ indicator, weight: setting.weight, parameters: { ...indicator.defaults, ...setting.parameters } }];
  });
}

function checkSetting({ id, version, kind, defaults }: Indicator, setting: IndicatorSetting, problem: Tell): void {
  if (setting.version !== version) problem(`indicator ${id} is of version ${version}, not ${setting.version}`);
  if (!Number.isFinite(setting.weight)) problem(`weight of ${id} is no number`);
  if (kind === 'risk' && setting.weight < 0) problem(`weight of ${id} is below zero`);
  if (kind === 'mitigating' && setting.weight > 0) problem(`weight of ${id} is above zero, but it mitigates`);
  if (kind === 'priority' && setting.weight !== 0)
    problem(`weight of ${id} is not zero, but it says only how urgent an item is`);
  for (const [name, value] of Object.entries(setting.parameters ?? {})) {
    const usual = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
    if (usual === undefined) problem(`${id} has no parameter ${name}`);
    else if (typeof value !== typeof usual) problem(`parameter ${name} of ${id} is no ${typeof usual}`);
    else if (typeof value === 'number' && !(value >= 0 && Number.isFinite(value)))
      problem(`parameter ${name} of ${id} is not zero or more`);
  }
}

function checkLanes({ lanes: { yellowFrom, orangeFrom, redFrom } }: RulePack, problem: Tell): void {
  if (!(yellowFrom >= 0 && yellowFrom < orangeFrom && orangeFrom < redFrom && redFrom <= FULL_SCORE))
    problem(
      `lanes do not ascend within 0..${FULL_SCORE}: yellow from ${yellowFrom}, orange from ${orangeFrom}, red from ${redFrom}`,
    );
}

function checkCaps({ groupCaps, combinedCaps }: RulePack, problem: Tell): void {
  for (const [group, cap] of Object.entries(groupCaps)) if (!(cap >= 0)) problem(`cap of group ${group} is below zero`);
  const capped = new Set<string>();
  for (const { groups, cap } of combinedCaps) {
    if (!(cap >= 0)) problem(`combined cap of ${groups.join(', ')} is below zero`);
    for (const group of groups) {
      if (capped.has(group)) problem(`group ${group} is under two combined caps`);
      capped.add(group);
    }
  }
}

function checkRates({ offices }: RulePack, problem: Tell): void {
  if (offices['*'] === undefined) problem('offices have no *');
  for (const [office, rates] of Object.entries(offices))
    for (const rate of [rates.randomRate, rates.auditRate])
      if (!(rate >= 0 && rate <= 1)) problem(`rate ${rate} of office ${office} is not in 0..1`);
}

function compileProfiles({ profiles }: RulePack, problem: Tell): Map<string, CompiledProfile> {
  if (profiles['*'] === undefined) problem('profiles have no *');
  return new Map(
    Object.entries(profiles).map(([key, profile]) => [
      key,
      { profile, needed: compileNeededFields(profile, (text) => problem(`profile ${key}: ${text}`)) },
    ]),
  );
}

/** The most that the weak groups can earn together, all their indicators firing in full, must stay below orange. */
function checkWeakGroups(
  { groupCaps, combinedCaps, lanes }: RulePack,
  enabled: readonly EnabledIndicator[],
  problem: Tell,
): void {
  const most = new Map<string, number>();
  for (const group of WEAK_GROUPS) {
    const weights = enabled
      .filter(({ indicator }) => indicator.group === group)
      .map(({ weight }) => Math.max(0, weight));
    most.set(
      group,
      Math.min(
        groupCaps[group] ?? FULL_SCORE,
        weights.reduce((sum, weight) => sum + weight, 0),
      ),
    );
  }
  let sum = [...most.values()].reduce((a, b) => a + b, 0);
  for (const { groups, cap } of combinedCaps) {
    const together = groups.reduce((a, group) => a + (most.get(group) ?? 0), 0);
    sum -= Math.max(0, together - cap);
  }
  if (sum >= lanes.orangeFrom)
    problem(`${WEAK_GROUPS.join(', ')} alone could reach orange (${sum} of ${lanes.orangeFrom})`);
}

// An inspection: why, in which matter, which kinds of data, until when. It lives in the address, sealed for one session.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Reach } from '#platform/database.ts';
import { policyInForce } from '#platform/policy-in-force.ts';

export const whys = ['complaint', 'request', 'incident', 'authority', 'spot-check'] as const;
export type Why = (typeof whys)[number];
export const hoursOffered = ['1', '2', '4', '8'] as const;

export interface Inspection {
  why: Why;
  /** Number of the matter in the landlord's own file. */
  matter: string;
  /** Categories whose content may be read. */
  scope: string[];
  /** The one person it is about; absent: whoever belongs to the matter. */
  person?: string;
  until: Date;
}

/** `tarkastus`: the sealed inspection. */
export const inspectionQuery = z.object({ tarkastus: z.string().max(600).optional() });

interface Inspector {
  csrf: string;
  asOf: Date;
}

/** The inspection as a token. It holds for this session, this version of the policy and its own time only. */
export function sealInspection(inspector: Inspector, inspection: Inspection): string {
  const known = policyInForce().vocabulary.categories;
  const scope = inspection.scope.map((id) => known.findIndex((c) => c.id === id).toString(36)).join('.');
  const end = Math.ceil(inspection.until.getTime() / 1000).toString(36);
  const payload = Buffer.from([inspection.why, inspection.matter, scope, inspection.person ?? '', end].join('\n')).toString('base64url');
  return `${payload}.${sealOf(inspector, payload)}`;
}

/** The inspection in a token; undefined when it is forged, over, of another session, or of another version of the policy. */
export function readInspection(inspector: Inspector, token: string | undefined): Inspection | undefined {
  const [payload = '', seal = ''] = (token ?? '').split('.');
  const expected = Buffer.from(sealOf(inspector, payload));
  const given = Buffer.from(seal);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const [why, matter, scope, person, end] = Buffer.from(payload, 'base64url').toString().split('\n') as [
    Why,
    string,
    string,
    string,
    string,
  ];
  const until = new Date(Number.parseInt(end, 36) * 1000);
  if (!(until > inspector.asOf)) return undefined;
  const known = policyInForce().vocabulary.categories;
  return { why, matter, scope: scope.split('.').flatMap((n) => known[Number.parseInt(n, 36)]?.id ?? []), until, ...(person && { person }) };
}

const sealOf = ({ csrf }: Inspector, payload: string) =>
  createHmac('sha256', csrf).update(['inspection', policyInForce().version, payload].join('\n')).digest('base64url').slice(0, 32);

/** Whether this person's content may be opened in it. */
export const covers = (inspection: Inspection | undefined, person: string): inspection is Inspection =>
  inspection !== undefined && (inspection.person === undefined || inspection.person === person);

/** What the door is told: the person will read the reason, the log keeps the matter. */
export const reachIn = (inspection: Inspection, person: string): Reach & { about: string[] } => ({
  about: [person],
  reason: becauseKey(inspection.why),
  task: inspection.matter,
});

/** The text that stands in the log and that the person reads. */
export const becauseKey = (why: Why): string => `oversight.because.${why}`;

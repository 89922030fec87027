// The band that says that an inspection is going on, and until when.
import type { AnyVisit, Purpose } from '#platform/pages/declare.ts';
import { inspectionAddress } from '../addresses.ts';
import { type Inspection, readInspection } from '../inspection.ts';

/** The inspection of this visit, if one goes on. */
export const inspectionOf = (visit: AnyVisit): Inspection | undefined => readInspection(visit, visit.query.tarkastus);

/** For `view`: the band, or nothing. */
export function inspectionBand(visit: AnyVisit, person?: string): { purpose?: Purpose } {
  const inspection = inspectionOf(visit);
  if (!inspection) return {};
  const { why, matter, until } = inspection;
  const text = [
    visit.t('oversight.inspection.band', { matter }),
    visit.t(`oversight.why.${why}`),
    person,
    visit.t('oversight.inspection.until', { time: visit.format.time(until) }),
  ];
  return { purpose: { text: text.filter(Boolean).join(' · '), changeHref: visit.url(inspectionAddress) } };
}

// One's own data as a file: the same groups and the same answers as the page.
import type { AnyVisit } from '#platform/pages/declare.ts';
import type { OwnDataFile } from './contract.ts';
import { answersTo, endingsIn, type OwnData, ownData } from './own-data.ts';
import { sayRows } from './said-rows.ts';
import { sayGround, saySources } from './say-answers.ts';

export const ownDataFile = async (visit: AnyVisit): Promise<OwnDataFile> => dataFile(visit, await ownData(visit));

/** The same of anybody's rows, for whoever answers their request. */
export function dataFile(visit: AnyVisit, own: OwnData): OwnDataFile {
  const { t } = visit;
  return {
    landlord: own.policy.controller.name,
    madeAt: visit.asOf.toISOString(),
    policyVersion: own.policy.version,
    groups: own.groups.map((group) => {
      const answers = answersTo(own, group);
      return {
        id: group.id,
        title: t(group.title),
        items: sayRows(visit, group).map(({ about, facts }) => ({ ...(about !== undefined && { about }), facts })),
        why: answers.why.map((line) => t(line.purpose)),
        basis: answers.bases.map((line) => sayGround(visit, line.basis)),
        source: saySources(visit, group, answers.sources),
        seenBy: answers.viewers.map((viewer) => t(viewer.title)),
        givenTo: answers.takers.map((taker) => t(taker.title)),
        ends: endingsIn(visit, own, group).map((ending) => ({
          ...(ending.on !== undefined && { on: ending.on }),
          proposed: ending.criterion !== undefined,
          words: ending.words,
          because: t(ending.because),
        })),
      };
    }),
  };
}

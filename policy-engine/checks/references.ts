// Checks that lines speak only of data that their activity has.
import { collectedBy, handledBy, heldPairs } from '../facts.ts';
import type { Activity, Mistake, Origin } from '../policy.ts';
import { writableIn } from '../reading/build-collect.ts';
import { expandData } from '../reading/groups.ts';
import { writingVerbs } from '../words.ts';
import { type Check, error, type Given, listed, placeIn, warning } from './check.ts';

type Line = { data: string[]; of: string[]; origin: Origin };
const linesOf = (activity: Activity): Line[] => [
  ...activity.access,
  ...activity.keep,
  ...activity.disclose,
  ...activity.basis.filter((line) => !line.inherited),
];

export const namesOnlyWhatItHas: Check = ({ policy }) =>
  policy.activities.flatMap((activity) => {
    const handled = handledBy(policy, activity);
    return linesOf(activity).flatMap((line) => {
      const strange = line.data.filter((category) => !handled.includes(category));
      const words = `The activity "${activity.id}" neither collects nor uses ${listed(strange)}.`;
      return strange.length > 0 ? [error(line.origin, words)] : [];
    });
  });

export const usesOnlyWhatIsCollected: Check = ({ policy, read }) => {
  const collected = new Set(heldPairs(policy).map((pair) => pair.category));
  return policy.activities.flatMap((activity) => {
    const strange = [...activity.use, ...activity.changes].filter((category) => !collected.has(category));
    const words = `The activity "${activity.id}" uses ${listed(strange)}, which no activity collects.`;
    return strange.length > 0 ? [error(placeIn(read, activity, ['use']), words)] : [];
  });
};

/** A line that can only write must speak of what is collected here, or of what the activity says that it changes. */
export const writesOnlyItsOwn: Check = ({ policy, read }) => {
  const groups = { data: policy.vocabulary.groups, subjects: policy.vocabulary.subjectGroups };
  return read.activities.flatMap(({ value, document }) =>
    (value.access ?? []).flatMap((line, n) => {
      const lost = expandData(line.data, groups).filter((category) => !writableIn(value, groups).includes(category));
      const writes = line.may.filter((verb) => writingVerbs.includes(verb));
      if (writes.length === 0 || lost.length === 0) return [];
      const at = document.at(['access', n]);
      if (writes.length === line.may.length)
        return [error(at, `${listed(lost)} is recorded here but collected elsewhere: add it to \`changes\`, or leave it out.`)];
      const nothing = lost.length === expandData(line.data, groups).length;
      return nothing ? [warning(at, `Nothing of this line can be written in "${value.id}": ${listed(writes)} has no effect.`)] : [];
    }),
  );
};

/** Keeping or disclosing data of people about whom nobody collects them is a slip in `of`. */
export const speaksOfRealPeople: Check = ({ policy }) => {
  const held = new Set(heldPairs(policy).map(({ category, subject }) => `${category} ${subject}`));
  return policy.activities.flatMap((activity) =>
    [...activity.keep, ...activity.disclose].flatMap((line) =>
      line.of
        .filter((subject) => line.data.every((category) => !held.has(`${category} ${subject}`)))
        .map((subject) => error(line.origin, `Nothing of this is collected about "${subject}".`)),
    ),
  );
};

export const givesNothingForbidden: Check = ({ policy, read }) =>
  policy.activities.flatMap((activity) => {
    const forbidden = (data: string[]) => data.filter((category) => activity.never.includes(category));
    const lines = [...activity.access, ...activity.disclose].map((line) => ({ data: forbidden(line.data), at: line.origin }));
    lines.push({ data: forbidden([...collectedBy(activity), ...activity.use]), at: placeIn(read, activity, ['never']) });
    return lines
      .filter(({ data }) => data.length > 0)
      .map(({ data, at }) =>
        error(at, `${listed(data)} may never be in "${activity.id}": it says so itself, or the activity of which it is a part does.`),
      );
  });

/** What is collected must serve somebody; what nobody may reach is not needed. */
export const everythingIsReached: Check = (given) => {
  const { policy } = given;
  const reached = new Set(
    policy.activities
      .flatMap((a) => [...a.access, ...a.disclose])
      .flatMap((line) => line.data.flatMap((category) => line.of.map((subject) => `${category} ${subject}`))),
  );
  return policy.activities.flatMap((activity) => unreached(given, activity, reached));
};

function unreached({ policy, read }: Given, activity: Activity, reached: Set<string>): Mistake[] {
  const lost = heldPairs({ ...policy, activities: [activity] }).filter(({ category, subject }) => !reached.has(`${category} ${subject}`));
  const categories = [...new Set(lost.map((pair) => pair.category))];
  return categories.map((category) => {
    const people = lost.filter((pair) => pair.category === category).map((pair) => pair.subject);
    return error(
      placeIn(read, activity, ['collect']),
      `"${activity.id}" collects \`${category}\` of ${listed(people)}, but nobody may reach it.`,
    );
  });
}

export const everyCategoryIsCollected: Check = ({ policy, read }) => {
  const collected = new Set(heldPairs(policy).map((pair) => pair.category));
  return policy.vocabulary.categories
    .filter(({ id }) => !collected.has(id))
    .map(({ id }) => ({
      ...error(read.vocabularyDocuments.categories.keyAt(['categories'], id), `No activity collects \`${id}\`.`),
      severity: 'warning' as const,
    }));
};

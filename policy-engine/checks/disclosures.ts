// Checks that nothing leaves without a basis, outside the European Economic Area, or from a service that promised to keep it.
import type { Category, Mistake, Origin } from '../policy.ts';
import { eea, recipientsWithinIsland } from '../words.ts';
import { type Check, error, listed } from './check.ts';

/** S143: nothing is processed outside the EEA, so nobody outside it may be named. */
export const recipientsAreInTheEea: Check = ({ policy, read }) =>
  policy.vocabulary.recipients
    .filter(({ country }) => !eea.includes(country))
    .map(({ id, country }) =>
      error(
        read.vocabularyDocuments.recipients.at(['recipients', id, 'country']),
        `The recipient "${id}" is outside the European Economic Area (${country}): nothing may go there.`,
      ),
    );

export const disclosuresHaveABasis: Check = ({ policy }) =>
  policy.activities.flatMap((activity) =>
    activity.disclose.flatMap((line) => {
      if (Object.keys(line.basis).length === 0)
        return [error(line.origin, `The recipient "${line.to}" has no basis: say by what right the data go there.`)];
      if (line.basis.same === 'case' && !activity.cases)
        return [error(line.origin, `The basis is that of the case, but "${activity.id}" knows no cases (\`case\`).`)];
      return [];
    }),
  );

/** S141: what a service collected for its own users goes to nobody but them, and is never joined to the register. */
export const islandsKeepToThemselves: Check = ({ policy }) => {
  const island = (data: string[]) => data.filter((id) => kindOf(policy.vocabulary.categories, id) === 'own-island');
  const outsiders = policy.vocabulary.roles.filter((role) => role.side === 'outside').map((role) => role.id);
  return policy.activities.flatMap((activity) => [
    ...activity.disclose
      .filter((line) => !recipientsWithinIsland.includes(line.to))
      .flatMap((line) => leak(island(line.data), line.origin, `may not be given to "${line.to}"`)),
    ...activity.access
      .filter((line) => outsiders.includes(line.role))
      .flatMap((line) => leak(island(line.data), line.origin, `may not be shown to "${line.role}"`)),
  ]);
};

function leak(data: string[], at: Origin, words: string): Mistake[] {
  return data.length > 0
    ? [error(at, `${listed(data)} belongs to a service of its own and ${words}: only its other users may see it.`)]
    : [];
}

const kindOf = (categories: Category[], id: string) => categories.find((c) => c.id === id)?.kind;

export const islandsHaveTheirOwnPeople: Check = ({ policy }) => {
  const islanders = policy.vocabulary.subjects.filter((s) => s.island).map((s) => s.id);
  return policy.activities.flatMap((activity) =>
    Object.entries(activity.collect).flatMap(([subject, collected]) => {
      const data = [collected.required, collected.optional, collected.oneOf.flat(), collected.arises]
        .flat()
        .filter((id) => kindOf(policy.vocabulary.categories, id) === 'own-island');
      return data.length > 0 && !islanders.includes(subject)
        ? [error(activity.origin, `${listed(data)} belongs to a service of its own, but \`${subject}\` is a person of the register.`)]
        : [];
    }),
  );
};

// Checks that the words fit each other: keys for sealed data, roles and their reach, decisions and who made them.
import { categoriesOf } from '../facts.ts';
import type { Mistake, Origin } from '../policy.ts';
import { personalRelations } from '../words.ts';
import { type Check, error, listed, placeOfCollect } from './check.ts';

export const sealedDataHaveAKey: Check = ({ policy, read }) =>
  policy.vocabulary.categories
    .filter((c) => c.kind === 'sealed' && c.sealedGroup === undefined)
    .map(({ id }) =>
      error(
        read.vocabularyDocuments.categories.at(['categories', id]),
        `The sealed category \`${id}\` does not say under which key: \`sealed-group\` is missing.`,
      ),
    );

export const groupsCanBeFulfilled: Check = ({ policy, read }) =>
  Object.entries(policy.vocabulary.groups)
    .filter(([, group]) => group.atLeast > group.of.length)
    .map(([id, group]) =>
      error(
        read.vocabularyDocuments.categories.at(['groups', id, 'at-least']),
        `The group \`${id}\` asks for ${group.atLeast} of its ${group.of.length} data.`,
      ),
    );

/** A person in their own matter never reaches a whole area. */
export const personsReachTheirOwn: Check = ({ policy }) => {
  const persons = new Set(policy.vocabulary.roles.filter((role) => role.side === 'person').map((role) => role.id));
  return policy.activities.flatMap((activity) =>
    activity.access
      .filter((line) => persons.has(line.role) && !personalRelations.includes(line.which))
      .map((line) => error(line.origin, `The role \`${line.role}\` is a person in their own matter and cannot reach \`${line.which}\`.`)),
  );
};

export const rolesEndAfterTheyBegin: Check = ({ policy, read }) => [
  ...policy.vocabulary.roles
    .filter(backwards)
    .map(({ id }) => error(read.vocabularyDocuments.roles.at([]), `The role "${id}" ends before it begins.`)),
  ...policy.controller.units
    .filter(backwards)
    .map(({ id }, n) => error(read.controller.document.at(['units', n]), `The unit "${id}" ends before it begins.`)),
];

const backwards = ({ from, until }: { from?: string; until?: string }): boolean =>
  from !== undefined && until !== undefined && until < from;

/** A line that claims to be decided names the decision. */
export const decisionsAreRecorded: Check = ({ policy }) =>
  policy.activities.flatMap((activity) => {
    const lines = [...activity.basis.filter((line) => !line.inherited), ...activity.keep, ...activity.access, ...activity.disclose];
    const claims: { status: string; decided?: object; origin: Origin }[] = activity.status === 'decided' ? [activity] : lines;
    return claims
      .filter((line) => line.status === 'decided' && !line.decided)
      .map((line): Mistake => error(line.origin, 'This is said to be decided: by whom and when? (`decided: { by, on }`)'));
  });

/** The same datum of the same person cannot be both required and optional. */
export const collectedOnce: Check = (given) =>
  given.policy.activities.flatMap((activity) =>
    Object.entries(activity.collect).flatMap(([subject, c]) => {
      const ways = [c.required, c.optional, [...new Set(c.oneOf.flat())], c.arises, c.volunteered].flat();
      const twice = [...new Set(ways.filter((category, n) => ways.indexOf(category) !== n))];
      return twice.length > 0
        ? [
            error(
              placeOfCollect(given, activity, subject),
              `${listed(twice)} of \`${subject}\` is collected in two ways in "${activity.id}".`,
            ),
          ]
        : [];
    }),
  );

/** What depends on a condition, or is only proposed, is something that is collected. */
export const conditionsAreOfWhatIsCollected: Check = (given) =>
  given.policy.activities.flatMap((activity) =>
    Object.entries(activity.collect).flatMap(([subject, collected]) => {
      const said = { ...collected.onlyWhen, proposed: collected.proposed ?? [] };
      return Object.entries(said).flatMap(([word, data]) => {
        const strange = data.filter((category) => !categoriesOf(collected).includes(category));
        return strange.length > 0
          ? [
              error(
                placeOfCollect(given, activity, subject),
                `${listed(strange)} of \`${subject}\` stands under \`${word}\`, but "${activity.id}" does not collect it.`,
              ),
            ]
          : [];
      });
    }),
  );

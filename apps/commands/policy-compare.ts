// policy compare: what changes for whom between two versions, in words.
import { type Change, changesInWords, comparePolicies, countsOf } from '#policy-engine/index.ts';
import { type Command, UsedWrongly } from './command.ts';
import { languageGiven, languageOption, ownFolder, policiesGiven, saidMistaken } from './policy-given.ts';

export const policyCompare: Command = {
  words: ['policy', 'compare'],
  takes: 'A [B]',
  about: 'Say what changes for whom from version A to B (policy/ without one): a folder, a hash, a day, or in-force.',
  options: [languageOption],
  example: 'npx kotirauha policy compare in-force policy --language sv',
  async run({ words: [from, to = ownFolder, ...more], values }) {
    if (from === undefined || more.length > 0)
      throw new UsedWrongly('Name two versions, the older first: npx kotirauha policy compare in-force policy');
    try {
      const [before, after] = (await policiesGiven([from, to])).map((given) => given.policy);
      const changes = comparePolicies(before!, after!);
      return {
        well: true,
        lines: changesInWords({ before: before!, after: after! }, changes, languageGiven(values, after)),
        json: { before: before!.version, after: after!.version, counts: countsOf(changes), changes: changes.map(changeInJson) },
      };
    } catch (error) {
      return saidMistaken(error);
    }
  },
};

const changeInJson = ({ inform, ...change }: Change) => ({ ...change, inform: inform ?? null });

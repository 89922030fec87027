// policy check: reads a landlord's policy and says its mistakes by file, line and column.
import fs from 'node:fs';
import path from 'node:path';
import { policyFiles, readFiles } from '#platform/policy-in-force.ts';
import { policyFolder } from '../folders.ts';
import { type Command, UsedWrongly } from './command.ts';

export const policyCheck: Command = {
  words: ['policy', 'check'],
  takes: '[folder]',
  about: 'Read a policy folder (without one: the landlord that serves) and list its mistakes by file, line and column.',
  example: 'npx kotirauha policy check policy',
  async run({ words: [folder = policyFolder()] }) {
    if (!fs.existsSync(folder) || !fs.statSync(folder).isDirectory())
      throw new UsedWrongly(`${folder} is not a folder. Name the folder that holds controller.yaml, vocabulary/ and activities/.`);
    const { policy, mistakes } = readFiles(policyFiles(folder));
    const errors = mistakes.filter((m) => m.severity === 'error');
    const lines = mistakes.map(
      (m) =>
        `${path.join(folder, m.file)}:${m.line}:${m.column} ${m.severity === 'warning' ? 'warning: ' : ''}${m.message}${m.nearest ? ` Did you mean "${m.nearest}"?` : ''}`,
    );
    const summary =
      policy && errors.length === 0
        ? `The policy of ${policy.controller.name} is sound: ${policy.activities.length} activities, version ${policy.version.slice(0, 12)}.`
        : `${errors.length} ${errors.length === 1 ? 'mistake' : 'mistakes'}. The policy cannot be put in force before they are mended.`;
    return {
      well: errors.length === 0,
      lines: [...lines, summary],
      json: { sound: errors.length === 0, version: policy?.version, mistakes },
    };
  },
};

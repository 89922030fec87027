// Which version of the policy an installation serves: what is in force for real people, what the folder says for invented ones.
import type pg from 'pg';
import { holdsRealPeople } from '#platform/policy-decisions.ts';
import { checkedPolicy } from '#platform/policy-in-force.ts';
import type { Policy } from '#policy-engine/index.ts';
import { connected } from './databases.ts';
import { ownPolicy } from './own-policy.ts';

export interface Served {
  files: Record<string, string>;
  policy: Policy;
  /** The version in the folder, when another one is served. */
  folderDiffers?: string;
}

/**
 * The folder's version serves until there are real people; from then on a version comes into force over the desk and by nothing else. One that
 * came over the desk also holds for invented people until the folder says something that was never in force.
 */
export async function versionToServe(data: string): Promise<Served> {
  const own = ownPolicy();
  return connected(data, async (client) => {
    const inForce = await latestOf(client);
    if (!inForce || inForce.version === own.policy.version) return own;
    if (!(inForce.decided && inForce.folderWasInForce) && !(await holdsRealPeople(client))) return own;
    return { files: inForce.files, policy: checkedPolicy(inForce.files), folderDiffers: own.policy.version };

    async function latestOf(asked: pg.Client) {
      const { rows } = await asked.query("select to_regclass('platform.policy_decision') is not null as there");
      if (!rows[0].there) return undefined;
      const found = await asked.query<{ version: string; files: Record<string, string>; decided: boolean; folderWasInForce: boolean }>(
        `select v.version, v.files, exists (select from platform.policy_decision d where d.version = v.version and d.activated_at is not null) as decided,
           exists (select from platform.policy_version w where w.version = $1) as "folderWasInForce"
         from platform.policy_version v order by v.in_force_from desc limit 1`,
        [own.policy.version],
      );
      return found.rows[0];
    }
  });
}

// Which version of the policy is due, asked by a process that loads nothing of the policy.
import type pg from 'pg';

/** The approved version whose day came last, unless it has been in force already. As the database's owner. */
export async function dueVersion(client: Pick<pg.ClientBase, 'query'>): Promise<string | undefined> {
  const { rows } = await client.query(
    `select version, activated_at from (select *, greatest(approved_at, takes_effect_on::timestamp at time zone 'Europe/Helsinki') as due_at
       from platform.policy_decision where approved_at is not null) approved
     where due_at <= clock_timestamp() order by due_at desc limit 1`,
  );
  return rows[0]?.activated_at ? undefined : rows[0]?.version;
}

// Pages that stand behind a deed: a matter that was filed, a person opened in an emergency, a version of the policy on the desk.
import { randomUUID } from 'node:crypto';
import type { Page } from '#platform/pages/page.ts';
import { submitDraft } from '#platform/policy-decisions.ts';
import { policyFiles } from '#platform/policy-in-force.ts';
import { connected } from '../../apps/databases.ts';
import { takeIn } from '../../modules/request-intake/mailbox.ts';
import { mailOf, openTestMailbox } from '../../modules/request-intake/test-mailbox.ts';
import type { TestLandlord } from '../landlord.ts';
import { openTestWorker } from '../mail.ts';
import { form, type Ids, pagesOf, pathOf, type Visiting, visitorOf } from './walk.ts';

export interface Reached {
  visiting: Visiting;
  page: Page;
  url: string;
  own: Ids;
}

/** Does each deed as those may who may, and returns the pages behind with their addresses. `about`: a tenant who lives where somebody is on call. */
export async function pagesBehindDeeds(landlord: TestLandlord, about: Ids): Promise<Reached[]> {
  const as = (persona: string) => visitorOf(landlord, persona);
  const reached = (visiting: Visiting, path: string, own: Ids): Reached => {
    const page = pagesOf(visiting.door).find((p) => p.path.fi === path);
    if (!page) throw new Error(`no page at ${path}`);
    return { visiting, page, url: pathOf(page, own), own };
  };
  const sent = async (visiting: Visiting, url: string, fields: Record<string, string>) => {
    const answer = await visiting.inject(form(visiting, url, fields));
    if (answer.statusCode !== 303) throw new Error(`${visiting.name} at ${url}: ${answer.statusCode}`);
  };

  const matter = randomUUID();
  const told = { matter, 'holder-name': 'Testi Tulokas', from: '2027-01-01', until: '2027-12-31' };
  await sent(await as('aino'), '/fi/omat/muutokset/uusi/onward-letting', told);

  const duty = await as('duty');
  const { rows } = await landlord.admin.query(`select id from identity.account where provider_subject = 'duty' and door = 'staff'`);
  await sent(await as('account-granter'), '/fi/valvonta/paivystajat', { _deed: 'name', account: rows[0].id, trained: '2026-10-01' });
  const opened = { ...about, person: about['id']!, id: randomUUID() };
  const open = reached(duty, 'hatatilanne/avaa/:flat/:person', about);
  await sent(duty, open.url, { id: opened.id, danger: 'life', words: 'Naapuri kuuli avunhuutoja.', categories: 'name' });

  const files = policyFiles('policy');
  const home = 'activities/tenancy-home.yaml';
  const draft = { ...files, [home]: files[home]!.replace('for: 30 days', 'for: 90 days') };
  const version = await connected(landlord.at.data, (client) => submitDraft(client, draft, landlord.clock.at));
  const desk = await Promise.all(['policy-editor', 'dpo', 'policy-approver'].map(as));
  const handler = await as('rights-handler');
  const message = await messageThatCame(landlord);
  await sent(handler, `/fi/valvonta/saapuneet/${message}`, { _deed: 'take' });

  return [
    reached(handler, 'saapuneet/:message', { ...about, message }),
    reached(await as('building-manager-south'), 'muutokset/:type/:id', { ...about, type: 'onward-letting', id: matter }),
    reached(await as('account-granter'), 'paivystajat', { ...about, account: rows[0].id }),
    open,
    reached(await as('break-glass-reviewer'), 'hataavaukset/:id/:person', opened),
    ...desk.map((visiting) => reached(visiting, 'saantojen-muutokset/:version', { ...about, version })),
  ];
}

/** A mail that has come. */
async function messageThatCame(landlord: TestLandlord): Promise<string> {
  const mailbox = openTestMailbox();
  mailbox.put(mailOf('Haluan tietoni.'), landlord.clock.at);
  const worker = openTestWorker(landlord);
  await takeIn(worker, mailbox);
  await worker.close();
  return (await landlord.admin.query('select id from request_intake.message order by received_at desc limit 1')).rows[0].id;
}

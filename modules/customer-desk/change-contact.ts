// Records what an identified person tells of how to reach them; what stays the same is not written again.
import { z } from 'zod';
import {
  type Contact,
  changeContact,
  changeLanguage,
  contactOf,
  detailsOf,
  isShared,
  readEmail,
  readPhone,
} from '#modules/residents/public.ts';
import { type Acted, fields, invalid, seeOther } from '#platform/pages/declare.ts';
import { personAddress } from './addresses.ts';
import { mayWrite, type Opened, openedBy, type PersonVisit, reachOf } from './opened.ts';
import { refusals } from './refusals.ts';
import { allows } from './what-policy-gives.ts';

export const ToldContact = z.object({
  phone: fields.text(40).optional(),
  email: fields.text(254).optional(),
  postalAddress: fields.text(300).optional(),
  contactAddress: fields.text(300).optional(),
  language: z.enum(['fi', 'sv', 'en']).optional(),
  onlyForLandlord: fields.ticked(),
});
type ToldContact = z.infer<typeof ToldContact>;

type Changing = 'customer-service' | 'tenancy';

/** Where the policy lets contact details be changed under this purpose; else `notShown`. */
export function changingOf(visit: PersonVisit, opened: Opened): Changing {
  const { activity } = opened;
  if ((activity !== 'customer-service' && activity !== 'tenancy') || !mayWrite(visit, opened, 'correct', 'phone'))
    throw refusals.notShown();
  return activity;
}

export async function recordContactChange(visit: PersonVisit, told: ToldContact): Promise<Acted> {
  const opened = openedBy(visit);
  if (!opened) throw refusals.notShown();
  const activity = changingOf(visit, opened);
  if (told.phone && !readPhone(told.phone)) return invalid({ phone: 'residents.refusals.notAPhoneNumber' });
  if (told.email && !readEmail(told.email)) return invalid({ email: 'residents.refusals.notAnEmailAddress' });
  if (!told.phone && !told.email && !told.postalAddress && !told.contactAddress)
    return invalid({ phone: 'customer-desk.contact.atLeastOne' });
  const id = opened.personId;
  await visit.enter(activity, reachOf(opened), async (tx) => {
    const change = differences(await contactOf(tx, id), told);
    if (Object.keys(change).length > 0) await changeContact(tx, id, change);
    if (told.language && told.language !== (await detailsOf(tx, id))?.language) await changeLanguage(tx, id, told.language);
  });
  const shared = await isSharedWithAnother(visit, opened, told);
  const back = visit.url(personAddress, { id }, { query: { tehtava: opened.token } });
  return seeOther(back, shared ? 'residents.sharedContact' : 'customer-desk.contact.done');
}

/** What was told and is not on file already; a blank field empties one that was shown. */
function differences(held: Contact | undefined, told: ToldContact) {
  const written = {
    phone: told.phone ? readPhone(told.phone) : undefined,
    email: told.email ? readEmail(told.email) : undefined,
    postalAddress: told.postalAddress,
    contactAddress: told.contactAddress,
  };
  const changed = (Object.keys(written) as (keyof typeof written)[]).filter((part) => (written[part] ?? null) !== (held?.[part] ?? null));
  return {
    ...Object.fromEntries(changed.map((part) => [part, written[part] ?? null])),
    ...((held?.onlyForLandlord ?? false) !== told.onlyForLandlord && { onlyForLandlord: told.onlyForLandlord }),
  };
}

/** A telephone or address that is another's too may carry one person's matters to another (rule L17). */
async function isSharedWithAnother(visit: PersonVisit, opened: Opened, { phone, email }: ToldContact): Promise<boolean> {
  const { roles } = visit.actor;
  if (!['phone', 'email'].every((category) => allows(roles, 'customer-service', 'find-by', category, []))) return false;
  return visit.enter('customer-service', { list: 'shared-contact' }, (tx) =>
    isShared(tx, opened.personId, { ...(phone && { phone: readPhone(phone)! }), ...(email && { email }) }),
  );
}

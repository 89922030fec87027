// What a request for rectification grants is corrected where it stands, by the register's own functions and with its own history (GDPR Art. 16).
import { changeContact, correctName } from '#modules/residents/public.ts';
import type { RequestTx } from './requests.ts';

export interface Corrected {
  given?: string | undefined;
  family?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  postalAddress?: string | undefined;
}

/** The categories that these values are of. */
export const categoriesOf = ({ given, phone, email, postalAddress }: Corrected): string[] => [
  ...(given !== undefined ? ['name'] : []),
  ...(phone !== undefined ? ['phone'] : []),
  ...(email !== undefined ? ['email'] : []),
  ...(postalAddress !== undefined ? ['postal-address'] : []),
];

/** Writes the values and that they were corrected. Throws as the register does when one is no name, number or address. */
export async function correct(tx: RequestTx, request: string, personId: string, corrected: Corrected): Promise<void> {
  const { given, family, phone, email, postalAddress } = corrected;
  await tx
    .insertInto('rights_requests.correction')
    .values({ request_id: request, person_id: personId, data: categoriesOf(corrected) })
    .execute();
  if (given !== undefined && family !== undefined) await correctName(tx as never, personId, { given, family });
  if (phone !== undefined || email !== undefined || postalAddress !== undefined)
    await changeContact(tx as never, personId, {
      ...(phone !== undefined && { phone }),
      ...(email !== undefined && { email }),
      ...(postalAddress !== undefined && { postalAddress }),
      toldBy: 'person',
    });
}

/** What was corrected in this request, by categories. */
export const correctedIn = async (tx: RequestTx, request: string): Promise<string[]> =>
  (await tx.selectFrom('rights_requests.correction').select('data').where('request_id', '=', request).executeTakeFirst())?.data ?? [];

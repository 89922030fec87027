// The copy as a file: to its requester behind strong sign-in, or to the handler who hands it over; each time it is written down.
import { z } from 'zod';
import { file, page } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { myPackageAddress, packageAddress } from '../addresses.ts';
import { inCase, onConsole } from '../cases.ts';
import { asOneself, resident } from '../own-requests.ts';
import { forms, packageFile } from '../package-files.ts';
import { fetchPackage } from '../packages.ts';

const params = z.object({ request: z.uuid() });
const query = z.object({ form: z.enum(forms).default('zip') });

export const myPackagePage = page({
  ...myPackageAddress,
  ...resident,
  title: 'rights-requests.copy.title',
  params,
  query,
  show: async (visit) => {
    const { form } = visit.query;
    const data = await asOneself(visit, (tx) => fetchPackage(tx, visit.params.request, form, helsinkiDay(visit.asOf)));
    return file(await packageFile(visit, data, form));
  },
});

export const packagePage = page({
  ...packageAddress,
  ...onConsole,
  roles: ['rights-handler'],
  title: 'rights-requests.copy.title',
  params,
  query,
  show: async (visit) => {
    const { form } = visit.query;
    const data = await inCase(visit, visit.params.request, (tx) => fetchPackage(tx, visit.params.request, form, helsinkiDay(visit.asOf)));
    return file(await packageFile(visit, data, form));
  },
});

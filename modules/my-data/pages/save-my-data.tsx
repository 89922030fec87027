// One's own data as a file to keep. Its name says nothing about anybody.
import { z } from 'zod';
import { csv, file, page } from '#platform/pages/declare.ts';
import { myFileAddress } from '../addresses.ts';
import { inOwnActivities } from '../own-activities.ts';
import { ownDataFile } from '../own-file.ts';

export const saveMyData = inOwnActivities(
  page({
    ...myFileAddress,
    activity: ['tenancy'],
    as: 'self',
    strong: true,
    title: 'my-data.mine.save.fileTitle',
    query: z.object({ form: z.enum(['json', 'csv']).default('json') }),
    show: async (visit) => {
      const { t } = visit;
      const own = await ownDataFile(visit);
      if (visit.query.form === 'json') {
        return file({ name: 'kotirauha.json', type: 'application/json; charset=utf-8', bytes: JSON.stringify(own, null, 2) });
      }
      const rows = own.groups.flatMap((group) =>
        group.items.flatMap((item) =>
          item.facts.map((fact) => ({
            group: group.title,
            item: fact.label,
            value: fact.value,
            ends: group.ends.map((end) => end.words).join(' '),
          })),
        ),
      );
      const columns = [
        { title: t('my-data.mine.save.group'), value: (row: (typeof rows)[number]) => row.group },
        { title: t('my-data.mine.save.item'), value: (row: (typeof rows)[number]) => row.item },
        { title: t('my-data.mine.save.value'), value: (row: (typeof rows)[number]) => row.value },
        { title: t('my-data.mine.ends'), value: (row: (typeof rows)[number]) => row.ends },
      ];
      return file({ name: 'kotirauha.csv', type: 'text/csv; charset=utf-8', bytes: csv(columns, rows) });
    },
  }),
);

// The forms of a copy: JSON with its schema, CSV, an accessible PDF, and all of them in one ZIP. Their names say nothing about anybody.
import { strToU8, zipSync } from 'fflate';
import { type Block, writePdf } from '#platform/documents/pdf.ts';
import { type AnyVisit, csv } from '#platform/pages/declare.ts';
import { packageSchema, type RightsPackage } from './contract.ts';

export const forms = ['zip', 'pdf', 'json', 'csv'] as const;
export type Form = (typeof forms)[number];

const types: Record<Form, string> = {
  zip: 'application/zip',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** One form of the copy as a file to save. */
export async function packageFile(
  visit: AnyVisit,
  data: RightsPackage,
  form: Form,
): Promise<{ name: string; type: string; bytes: Uint8Array | string }> {
  const voice = visit.inLanguage(data.language);
  const bytes = { zip: zipOf, pdf: pdfOf, json: async () => jsonOf(data), csv: async () => csvOf(voice, data) }[form](voice, data);
  return { name: `kotirauha.${form}`, type: types[form], bytes: await bytes };
}

const jsonOf = (data: RightsPackage): string => JSON.stringify(data, null, 2);

function csvOf({ t }: AnyVisit, data: RightsPackage): string {
  const rows = data.groups.flatMap((group) =>
    group.items.flatMap((item, n) => item.facts.map((fact) => ({ group: group.title, item: n + 1, label: fact.label, value: fact.value }))),
  );
  type Row = (typeof rows)[number];
  return csv<Row>(
    [
      { title: t('rights-requests.copy.group'), value: (row) => row.group },
      { title: t('rights-requests.copy.item'), value: (row) => row.item },
      { title: t('rights-requests.copy.label'), value: (row) => row.label },
      { title: t('rights-requests.copy.value'), value: (row) => row.value },
    ],
    rows,
  );
}

async function zipOf(voice: AnyVisit, data: RightsPackage): Promise<Uint8Array> {
  return zipSync({
    'kotirauha.pdf': await pdfOf(voice, data),
    'kotirauha.json': strToU8(jsonOf(data)),
    'kotirauha.csv': strToU8(csvOf(voice, data)),
    'kotirauha.schema.json': strToU8(JSON.stringify(packageSchema(), null, 2)),
  });
}

const pdfOf = (voice: AnyVisit, data: RightsPackage): Promise<Uint8Array> =>
  writePdf({ title: titleOf(voice, data), language: data.language, author: data.landlord, blocks: blocksOf(voice, data) });

const titleOf = ({ t }: AnyVisit, data: RightsPackage) => t(`rights-requests.kinds.${data.kind}.title`);

function blocksOf(voice: AnyVisit, data: RightsPackage): Block[] {
  const { t, format } = voice;
  const section = (title: string, blocks: Block[]): Block[] =>
    blocks.length > 0 ? [{ kind: 'heading', level: 2, text: title }, ...blocks] : [];
  return [
    { kind: 'heading', level: 1, text: titleOf(voice, data) },
    { kind: 'lines', lines: [data.name, data.request, `${data.landlord}, ${format.day(new Date(data.madeAt))}`] },
    ...data.groups.flatMap((group) => groupBlocks(voice, group)),
    ...section(
      t('rights-requests.copy.recipients'),
      data.recipients.map(({ name, what, on }) => ({ kind: 'text', text: [on, name, what].filter(Boolean).join(' · ') })),
    ),
    ...section(
      t('rights-requests.copy.looks'),
      data.looks.map(({ at, by, did, forWhat, reason }) => ({
        kind: 'text',
        text: [at, by, did, forWhat, reason].filter(Boolean).join(' · '),
      })),
    ),
    ...section(
      t('rights-requests.copy.leftOut'),
      data.leftOut.map(({ what, why }) => ({ kind: 'text', text: `${what}: ${why}` })),
    ),
    ...section(
      t('rights-requests.copy.rights'),
      data.rights.flatMap(({ title, text }): Block[] => [
        { kind: 'heading', level: 3, text: title },
        { kind: 'text', text },
      ]),
    ),
    {
      kind: 'lines',
      lines: [data.authority.name, data.authority.address, `${data.authority.email} · ${data.authority.phone} · ${data.authority.website}`],
    },
  ];
}

function groupBlocks({ t }: AnyVisit, group: RightsPackage['groups'][number]): Block[] {
  const answers = [
    { label: t('rights-requests.copy.why'), value: group.why.join(' ') },
    { label: t('rights-requests.copy.basis'), value: group.basis.join(' ') },
    { label: t('rights-requests.copy.source'), value: group.source },
    { label: t('rights-requests.copy.seenBy'), value: group.seenBy.join(', ') },
    { label: t('rights-requests.copy.givenTo'), value: group.givenTo.join(', ') },
    { label: t('rights-requests.copy.ends'), value: group.ends.map((end) => `${end.words} ${end.because}`).join(' ') },
  ].filter(({ value }) => value !== '');
  return [
    { kind: 'heading', level: 2, text: group.title.slice(0, 1).toLocaleUpperCase('fi') + group.title.slice(1) },
    ...group.items.map((item): Block => ({ kind: 'facts', facts: item.facts })),
    ...answers.map((answer): Block => ({ kind: 'facts', facts: [answer] })),
  ];
}

// One processing activity with every field that the law asks for; made to be printed and shown.
import { z } from 'zod';
import { oversightFacts } from '#platform/oversight-facts.ts';
import { page, view } from '#platform/pages/declare.ts';
import { Card, Fact, Facts, PageTitle, Section, Stack } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { recordAddress, recordsAddress } from '../addresses.ts';
import { fullRecords } from '../records.ts';
import { refusals } from '../refusals.ts';
import { officerToday, type RecordField, recordFields, type SaidRecord, sayRecord } from '../say-record.ts';
import { aboutNobody } from '../who.ts';
import { AccessOfActivity } from './access-of-activity.tsx';
import { StatusTag } from './status-tag.tsx';
import { VersionLine } from './version-line.tsx';

export const showRecord = page({
  ...recordAddress,
  ...aboutNobody,
  title: 'oversight.records.title',
  params: z.object({ id: z.string().max(60) }),
  show: async (visit) => {
    const { t } = visit;
    const row = fullRecords(policyInForce(), oversightFacts().tables).find((r) => r.activity === visit.params.id);
    if (!row) throw refusals.notThere();
    const said = sayRecord(visit, row, await officerToday(visit));
    const crumbs = [{ text: t('oversight.records.title'), href: visit.url(recordsAddress) }];
    return view(
      <>
        <PageTitle lead={said.purpose[0]?.text}>{said.title}</PageTitle>
        <VersionLine />
        <Stack>
          <Card title={t('oversight.records.byArticle', { record: row.record })} tag={<StatusTag status={row.status} />}>
            <Fields said={said} />
          </Card>
          <Section title={t('oversight.record.access')}>
            <AccessOfActivity activity={row.activity} />
          </Section>
        </Stack>
      </>,
      { title: said.title, crumbs },
    );
  },
});

function Fields({ said }: { said: SaidRecord }) {
  return (
    <Facts>
      {recordFields.map((field) => (
        <Field said={said} field={field} />
      ))}
    </Facts>
  );
}

function Field({ said, field }: { said: SaidRecord; field: RecordField }) {
  const { t } = useVisit();
  const lines = said[field].length > 0 ? said[field] : [{ text: t('oversight.record.none') }];
  return (
    <Fact label={t(`oversight.field.${field}`)}>
      {lines.length > 1 ? (
        <ul>
          {lines.map((line) => (
            <li>
              <Words line={line} />
            </li>
          ))}
        </ul>
      ) : (
        lines[0] && <Words line={lines[0]} />
      )}
    </Fact>
  );
}

/** What nobody has decided says so in its place. */
const Words = ({ line }: { line: SaidRecord[RecordField][number] }) => (
  <>
    {line.text} {line.status === 'proposed' && <StatusTag status="proposed" />}
  </>
);

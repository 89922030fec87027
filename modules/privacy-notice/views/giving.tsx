// To whom data may go, of which services, on what ground, and how the person hears of it.
import { Card, Fact, Facts, Table } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { Giving, Notice, Processing } from '../contract.ts';
import { GroundText } from './grounds.tsx';
import { capital, listed, named, ServiceLink } from './reading.tsx';
import { Proposal } from './version.tsx';

/** Every line by which data may leave, with the recipients in the order in which the notice first names them. */
export function byRecipient(notice: Notice): { recipient: string; kind: string; to: string; lines: Giving[] }[] {
  const found = new Map<string, Giving[]>();
  for (const line of notice.processing.flatMap(({ giving }) => giving)) found.set(line.to, [...(found.get(line.to) ?? []), line]);
  return [...found.values()].map((lines) => ({ recipient: lines[0]!.recipient, kind: lines[0]!.kind, to: lines[0]!.to, lines }));
}

/** The short list: who, in which matter, what. */
export function GivingTable({ notice, lines, caption }: { notice: Notice; lines: readonly Giving[]; caption: string }) {
  const visit = useVisit();
  const { t } = visit;
  return (
    <Table
      caption={caption}
      hideCaption
      rows={lines}
      rowKey={(row) => JSON.stringify(row)}
      empty=""
      columns={[
        { key: 'to', title: t('privacy-notice.recipients.recipient'), cell: (row) => <strong>{capital(row.recipient)}</strong> },
        { key: 'what', title: t('privacy-notice.recipients.what'), cell: (row) => <What line={row} /> },
        { key: 'why', title: t('privacy-notice.recipients.when'), cell: (row) => named(notice, row.activity)!.purpose },
        {
          key: 'ground',
          title: t('privacy-notice.recipients.ground'),
          cell: (row) => <GroundText grounds={row.grounds} decided={row.decided} />,
        },
      ]}
    />
  );
}

/** Data by name, or the shape that is given instead. */
function What({ line }: { line: Giving }) {
  const visit = useVisit();
  return (
    <>
      {listed(visit, line.data)}
      {line.only !== undefined && <div class="none">{visit.t('privacy-notice.recipients.onlyAs', { shape: line.only })}</div>}
    </>
  );
}

/** Everything about one recipient. */
export function RecipientCard({
  notice,
  recipient,
  kind,
  lines,
}: {
  notice: Notice;
  recipient: string;
  kind: string;
  lines: readonly Giving[];
}) {
  return (
    <Card title={capital(recipient)} tag={<span class="tag plain">{kind}</span>}>
      <div class="stack">
        {byActivity(notice, lines).map(({ activity, lines: own }) => (
          <Matter activity={activity} lines={own} />
        ))}
      </div>
    </Card>
  );
}

const byActivity = (notice: Notice, lines: readonly Giving[]): { activity: Processing; lines: Giving[] }[] =>
  [...new Set(lines.map((line) => line.activity))].map((id) => ({
    activity: named(notice, id)!,
    lines: lines.filter((line) => line.activity === id),
  }));

function Matter({ activity, lines }: { activity: Processing; lines: readonly Giving[] }) {
  const visit = useVisit();
  const { t } = visit;
  const [first] = lines as [Giving, ...Giving[]];
  return (
    <div>
      <p>{activity.purpose}</p>
      <Facts>
        <Fact label={t('privacy-notice.recipients.what')}>
          {lines.map((line) => (
            <What line={line} />
          ))}
        </Fact>
        <Fact label={t('privacy-notice.recipients.whose')}>
          {capital(visit.format.list([...new Set(lines.flatMap((line) => line.who))]))}
        </Fact>
        <Fact label={t('privacy-notice.recipients.when')}>{capital([...new Set(lines.map((line) => line.how))].join(', '))}</Fact>
        <Fact label={t('privacy-notice.recipients.ground')}>
          <GroundText grounds={first.grounds} decided={true} />
        </Fact>
        {first.told !== undefined && <Fact label={t('privacy-notice.recipients.told')}>{capital(first.told)}</Fact>}
      </Facts>
      <p>
        <Proposal decided={lines.every((line) => line.decided)} /> <ServiceLink to={activity} />
      </p>
    </div>
  );
}

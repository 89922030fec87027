// To whom data may go, of which services, on what ground, and how the person hears of it.
import { Card, Fact, Facts, Table } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { Giving, Notice, Processing } from '../contract.ts';
import { GroundText } from './grounds.tsx';
import { capital, listed, named, ServiceLink } from './reading.tsx';
import { Proposal } from './version.tsx';

/** Every line by which data may leave, by recipient: first those whom the landlord gives data to, then those who meet in a service. */
export function byRecipient(notice: Notice): { recipient: string; kind: string; to: string; lines: Giving[] }[] {
  const found = new Map<string, Giving[]>();
  const inOrder = [...notice.processing.filter(isTask), ...notice.processing.filter((each) => !isTask(each))];
  for (const line of inOrder.flatMap(({ giving }) => giving)) found.set(line.to, [...(found.get(line.to) ?? []), line]);
  return [...found.values()].map((lines) => ({ recipient: lines[0]!.recipient, kind: lines[0]!.kind, to: lines[0]!.to, lines }));
}

const isTask = ({ kind, partOf }: Processing) => kind === 'task' && partOf === undefined;

/** What one recipient may get in one matter. */
interface GivenTo {
  activity: Processing;
  lines: [Giving, ...Giving[]];
}

/** Lines of one recipient in one matter on one ground, together. */
function together(notice: Notice, lines: readonly Giving[]): GivenTo[] {
  const found = new Map<string, GivenTo>();
  for (const line of lines) {
    const key = JSON.stringify([line.to, line.activity, line.grounds, line.decided]);
    const known = found.get(key);
    if (known) known.lines.push(line);
    else found.set(key, { activity: named(notice, line.activity)!, lines: [line] });
  }
  return [...found.values()];
}

/** The short list: who, in which matter, what. */
export function GivingTable({ notice, lines, caption }: { notice: Notice; lines: readonly Giving[]; caption: string }) {
  const { t } = useVisit();
  return (
    <Table
      caption={caption}
      hideCaption
      rows={together(notice, lines)}
      rowKey={(row) => JSON.stringify(row.lines)}
      empty=""
      columns={[
        { key: 'to', title: t('privacy-notice.recipients.recipient'), cell: (row) => <strong>{capital(row.lines[0].recipient)}</strong> },
        { key: 'what', title: t('privacy-notice.recipients.what'), cell: (row) => row.lines.map((line) => <What line={line} />) },
        { key: 'why', title: t('privacy-notice.recipients.when'), cell: (row) => row.activity.purpose },
        {
          key: 'ground',
          title: t('privacy-notice.recipients.ground'),
          cell: (row) => <GroundText grounds={row.lines[0].grounds} decided={row.lines[0].decided} />,
        },
      ]}
    />
  );
}

/** The shortest list: each recipient with what it may get and why. */
export const GivingFacts = ({ notice, lines }: { notice: Notice; lines: readonly Giving[] }) => (
  <div class="card">
    <Facts>
      {together(notice, lines).map(({ activity, lines: own }) => (
        <Fact label={capital(own[0].recipient)}>
          {activity.purpose}
          {own.map((line) => (
            <div class="none">
              <What line={line} />
            </div>
          ))}
          <Proposal decided={own[0].decided} />
        </Fact>
      ))}
    </Facts>
  </div>
);

/** Data by name, or the shape that is given instead. */
function What({ line, whose }: { line: Giving; whose?: boolean }) {
  const { t } = useVisit();
  // "Nickname, points (only nickname and points)" would say it twice.
  const { only } = line;
  const adds = only !== undefined && !line.data.every((data) => only.includes(data));
  return (
    <div>
      {listed(line.data)}
      {adds && ` (${t('privacy-notice.recipients.onlyAs', { shape: only })})`}
      {whose && <span class="none"> · {line.who.join(', ')}</span>}
    </div>
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
        {together(notice, lines).map((given) => (
          <Matter given={given} />
        ))}
      </div>
    </Card>
  );
}

function Matter({ given: { activity, lines } }: { given: GivenTo }) {
  const { t } = useVisit();
  const [first] = lines;
  return (
    <div>
      <p>
        {activity.purpose} <ServiceLink to={activity} />
      </p>
      <Facts>
        <Fact label={t('privacy-notice.recipients.what')}>
          {lines.map((line) => (
            <What line={line} whose />
          ))}
        </Fact>
        <Fact label={t('privacy-notice.recipients.how.label')}>{listed([...new Set(lines.map((line) => line.how))])}</Fact>
        <Fact label={t('privacy-notice.recipients.ground')}>
          <GroundText grounds={first.grounds} decided={first.decided} />
        </Fact>
        {first.told !== undefined && <Fact label={t('privacy-notice.recipients.told')}>{capital(first.told)}</Fact>}
      </Facts>
    </div>
  );
}

// One data group on "my data": what, why, on what ground, where from, who may see it, when it goes (S54).
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Card, Details, Fact, Facts, LinkButton, Stack } from '#platform/pages/parts.ts';
import type { Text } from '#policy-engine/policy.ts';
import { settingsAddress, whoMaySeeAddress } from '../addresses.ts';
import { answersTo, endingsIn, type OwnData } from '../own-data.ts';
import type { OwnGroup } from '../own-groups.ts';
import { type SaidRow, saidOnce, sayRows } from '../said-rows.ts';
import { sayEnding, sayGround, saySources } from '../say-answers.ts';
import { upper } from '../say-value.ts';

const shownRows = 3;
const shownTitles = 5;

export function GroupCard({ visit, own, group }: { visit: AnyVisit; own: OwnData; group: OwnGroup }) {
  const { t } = visit;
  const rows = saidOnce(sayRows(visit, group));
  return (
    <section id={group.id}>
      <Card title={upper(t(group.title))}>
        <Stack>
          {rows.slice(0, shownRows).map((row) => (
            <RowFacts row={row} />
          ))}
          {rows.length > shownRows && (
            <Details summary={t('my-data.mine.showAll', { count: rows.length - shownRows })}>
              {rows.slice(shownRows).map((row) => (
                <RowFacts row={row} />
              ))}
            </Details>
          )}
          <div>
            <AnswerFacts visit={visit} own={own} group={group} rows={rows} />
          </div>
          <GroupEnds visit={visit} own={own} group={group} />
          {group.id === 'contact' && (
            <p>
              <LinkButton kind="quiet" href={visit.url(settingsAddress)}>
                {t('my-data.mine.change')}
              </LinkButton>
            </p>
          )}
        </Stack>
      </Card>
    </section>
  );
}

const RowFacts = ({ row }: { row: SaidRow }) => (
  <div>
    {row.about && (
      <p>
        <strong>{row.about}</strong>
      </p>
    )}
    <Facts>
      {row.facts.map((fact) => (
        <Fact label={fact.label}>{fact.value}</Fact>
      ))}
    </Facts>
  </div>
);

function AnswerFacts({ visit, own, group, rows }: { visit: AnyVisit; own: OwnData; group: OwnGroup; rows: SaidRow[] }) {
  const { t, format } = visit;
  const answers = answersTo(own, group);
  const more = [...answers.why.slice(2).map((line) => line.title), ...answers.alsoFor];
  const proposed = answers.bases.some((line) => line.status === 'proposed');
  const recorded = rows.length === 1 ? rows[0]!.recordedAt : undefined;
  const titles = (all: readonly { title: Text }[]) => {
    const said = [...new Set(all.map((one) => t(one.title)))];
    const rest = said.length - shownTitles;
    return upper(
      said.length <= shownTitles + 1 ? format.list(said) : `${said.slice(0, shownTitles).join(', ')} ${t('my-data.more', { count: rest })}`,
    );
  };
  return (
    <Facts>
      <Fact label={t('my-data.mine.why')}>
        {answers.why.slice(0, 2).map((line) => (
          <div>{t(line.purpose)}</div>
        ))}
        {more.length > 0 && (
          <Details summary={t('my-data.mine.alsoFor', { count: more.length })}>
            <ul>
              {more.map((title) => (
                <li>{t(title)}</li>
              ))}
            </ul>
          </Details>
        )}
      </Fact>
      <Fact label={t('my-data.mine.basis')}>
        {answers.bases.map((line) => (
          <div>{sayGround(visit, line.basis)}</div>
        ))}
        {proposed && <div>{t('my-data.basis.proposed', { landlord: own.policy.controller.shortName })}</div>}
      </Fact>
      <Fact label={t('my-data.mine.source')}>
        {saySources(visit, group, answers.sources)}
        {recorded && ` · ${t('my-data.mine.recordedOn', { day: format.day(recorded) })}`}
      </Fact>
      <Fact label={t('my-data.mine.seenBy')}>
        {answers.viewers.length === 0 ? t('my-data.mine.nobody') : titles(answers.viewers)}{' '}
        <a href={`${visit.url(whoMaySeeAddress)}#${group.id}`}>
          {t('my-data.mine.whoExactly')}
          <span class="for-readers">: {t(group.title)}</span>
        </a>
      </Fact>
      {answers.takers.length > 0 && <Fact label={t('my-data.mine.givenTo')}>{titles(answers.takers)}</Fact>}
    </Facts>
  );
}

function GroupEnds({ visit, own, group }: { visit: AnyVisit; own: OwnData; group: OwnGroup }) {
  const endings = endingsIn(visit, own, group);
  if (endings.length === 0) return <p class="ends">{visit.t('my-data.ends.noRule')}</p>;
  return (
    <>
      {endings.map((ending) => {
        const { main, proposal, more } = sayEnding(visit, ending);
        return (
          <div>
            <p class="ends">
              <strong>{[...(ending.about.length > 0 ? [`${ending.about.join(', ')}:`] : []), main].join(' ')}</strong>
            </p>
            {proposal && <p>{proposal}</p>}
            <Details summary={visit.t('my-data.ends.why')}>
              {more.map((sentence) => (
                <p>{sentence}</p>
              ))}
            </Details>
          </div>
        );
      })}
    </>
  );
}

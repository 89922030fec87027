// Pieces that both the resident's and the staff's pages show of a change.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Card, Fact, Facts, Tag } from '#platform/pages/parts.ts';
import { changeType } from '../change-types.ts';
import type { Matter, Paper } from '../matters.ts';
import { saidAnswers, stageKind, stageOf } from '../say-change.ts';

export function StageTag({ visit, matter }: { visit: AnyVisit; matter: Matter }) {
  const stage = stageOf(matter);
  return <Tag kind={stageKind(stage)}>{visit.t(`tenancy-changes.stages.${stage}`)}</Tag>;
}

/** What was told, and the days from which and until which it is to hold. */
export function ToldCard({
  visit,
  matter,
  form,
  otherName,
}: {
  visit: AnyVisit;
  matter: Matter;
  form: Paper;
  otherName?: string | undefined;
}) {
  const { t, format } = visit;
  const type = changeType(matter.kind);
  return (
    <Card title={t('tenancy-changes.told')} tag={<StageTag visit={visit} matter={matter} />}>
      <Facts>
        <Fact label={t('tenancy-changes.filedOn')}>{format.day(matter.recorded_at)}</Fact>
        {matter.other_id && type?.other && (
          <Fact label={t(type.other.label)}>
            {otherName ?? t('pages.notShown')}
            {' · '}
            {t(`tenancy-changes.otherSaid.${matter.other_said ?? 'nothing'}`)}
          </Fact>
        )}
        {saidAnswers(visit, matter.kind, form.answers).map(({ label, value }) => (
          <Fact label={label}>
            <span class="as-typed">{value}</span>
          </Fact>
        ))}
        {matter.wanted_on && (
          <Fact label={type?.from ? t(type.from.label) : t('tenancy-changes.from')}>{format.day(matter.wanted_on)}</Fact>
        )}
        {matter.until_on && (
          <Fact label={type?.until ? t(type.until.label) : t('tenancy-changes.until')}>{format.day(matter.until_on)}</Fact>
        )}
      </Facts>
    </Card>
  );
}

/** The decision as it was said to the person. */
export function DecisionCard({ visit, matter, form, letterHref }: { visit: AnyVisit; matter: Matter; form: Paper; letterHref: string }) {
  const { t, format } = visit;
  const type = changeType(matter.kind);
  const reason = type?.because.find((each) => each.id === form.because);
  const yes = matter.state === 'granted';
  return (
    <Card title={t('tenancy-changes.decision.title')} tag={<StageTag visit={visit} matter={matter} />}>
      <p>
        <strong>{type && t(yes ? type.letter.yes : (type.letter.no ?? type.letter.yes))}</strong>
      </p>
      {reason && <p>{t(reason.title)}</p>}
      {form.words && <p class="as-typed">{form.words}</p>}
      <Facts>
        <Fact label={t('tenancy-changes.decision.on')}>{matter.decided_on && format.day(matter.decided_on)}</Fact>
      </Facts>
      {!yes && type?.letter.complain && <p>{t(type.letter.complain)}</p>}
      <p class="no-print">
        <a href={letterHref}>{t('tenancy-changes.decision.print')}</a>
      </p>
    </Card>
  );
}

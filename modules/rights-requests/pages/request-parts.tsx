// How a request is shown wherever it stands: its state as a tag, its facts, and how its requester was identified.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Card, Fact, Facts, Tag } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import type { Identification } from '../answers.ts';
import { clocksOf, dueOn, numberOf, type Request, urgencyOf } from '../requests.ts';

export function StateTag({ visit: { t, asOf }, request }: { visit: AnyVisit; request: Request }) {
  if (request.outcome !== null)
    return <Tag kind={request.outcome === 'refused' ? 'stop' : 'ok'}>{t(`rights-requests.outcomes.${request.outcome}`)}</Tag>;
  const urgency = urgencyOf(request, helsinkiDay(asOf));
  if (urgency === 'late') return <Tag kind="stop">{t('rights-requests.state.late')}</Tag>;
  if (urgency === 'soon') return <Tag kind="wait">{t('rights-requests.state.soon')}</Tag>;
  return <Tag kind="wait">{t(request.takenOn === null ? 'rights-requests.state.received' : 'rights-requests.state.taken')}</Tag>;
}

/** What was asked, when it came, and by when it is answered. */
export function AskedCard({ visit, request, words, work }: { visit: AnyVisit; request: Request; words: string | null; work?: boolean }) {
  const { t, format } = visit;
  const clocks = clocksOf(request);
  const due = dueOn(request);
  return (
    <Card title={t('rights-requests.asked')} tag={<StateTag visit={visit} request={request} />}>
      <Facts>
        <Fact label={t('rights-requests.word.number')}>{numberOf(request.id)}</Fact>
        <Fact label={t('rights-requests.word.kind')}>
          {t(work ? `rights-requests.own.any.kindIs.${request.kind}` : `rights-requests.kinds.${request.kind}.title`)}
        </Fact>
        {words !== null && (
          <Fact label={t('rights-requests.word.words')}>
            <span class="as-typed">{words}</span>
          </Fact>
        )}
        <Fact
          label={t('rights-requests.word.received')}
        >{`${format.day(request.receivedAt)}, ${t(`rights-requests.channels.${request.channel}`)}`}</Fact>
        {due !== undefined && request.closedOn === null && <Fact label={t('rights-requests.word.due')}>{format.day(due)}</Fact>}
        {work && clocks && <Fact label={t('rights-requests.word.promise')}>{format.day(clocks.promise)}</Fact>}
        {work && clocks && <Fact label={t('rights-requests.word.law')}>{format.day(clocks.law)}</Fact>}
        <Fact label={t('rights-requests.word.delivery')}>{t(`rights-requests.deliveries.${request.delivery}.title`)}</Fact>
        {work && (
          <Fact label={t('rights-requests.word.language')}>
            {new Intl.DisplayNames(visit.language, { type: 'language' }).of(request.language)}
          </Fact>
        )}
      </Facts>
    </Card>
  );
}

interface IdentifiedProps {
  visit: AnyVisit;
  identifications: readonly Identification[];
  work?: boolean;
}
/** How it was made sure that it is they. No document's number stands anywhere. */
export function IdentifiedCard({ visit: { t, format }, identifications, work }: IdentifiedProps) {
  const roles = policyInForce().vocabulary.roles;
  return (
    <Card title={t('rights-requests.identified.title')}>
      {identifications.length === 0 && <p>{t('rights-requests.identified.none')}</p>}
      {identifications.map((each) => (
        <Facts>
          <Fact label={t('rights-requests.identified.how')}>{t(`rights-requests.methods.${each.method}`)}</Fact>
          {each.document && <Fact label={t('rights-requests.identified.document')}>{t(`rights-requests.documents.${each.document}`)}</Fact>}
          {each.provider && each.method === 'e-signature' && <Fact label={t('rights-requests.identified.provider')}>{each.provider}</Fact>}
          {each.level && work && <Fact label={t('rights-requests.identified.level')}>{each.level}</Fact>}
          {each.transaction && each.method === 'e-signature' && (
            <Fact label={t('rights-requests.identified.transaction')}>{each.transaction}</Fact>
          )}
          <Fact label={t('rights-requests.identified.when')}>{format.instant(each.checkedAt)}</Fact>
          {each.method !== 'strong-sign-in' && (
            <Fact label={t('rights-requests.identified.by')}>
              {roles.find((role) => role.id === each.checkedBy)?.title && t(roles.find((role) => role.id === each.checkedBy)!.title)}
            </Fact>
          )}
          {!each.matches && (
            <Fact label={t('rights-requests.identified.result')}>
              <Tag kind="stop">{t('rights-requests.identified.mismatch')}</Tag>
            </Fact>
          )}
        </Facts>
      ))}
    </Card>
  );
}

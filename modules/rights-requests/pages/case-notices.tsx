// New values for what was wrong, and the tasks to tell those who had the old ones.
import type { AnyVisit } from '#platform/pages/declare.ts';
import {
  Actions,
  Card,
  Details,
  EmailField,
  Fact,
  Facts,
  Form,
  Hidden,
  PhoneField,
  Submit,
  TextArea,
  TextField,
} from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { titleOf } from '../erasure-words.ts';
import { type Notice, noticeOutcomes, sayRecipient } from '../notices.ts';

/** Only what is filled in changes; the answer goes in the same moment. */
export function CorrectForm({ visit: { t } }: { visit: AnyVisit }) {
  return (
    <Card title={t('rights-requests.correction.title')}>
      <p>{t('rights-requests.correction.text')}</p>
      <Form deed="correct">
        <TextField
          name="given"
          label={t('rights-requests.correction.given')}
          hint={t('rights-requests.correction.both')}
          autocomplete="off"
        />
        <TextField name="family" label={t('rights-requests.correction.family')} autocomplete="off" />
        <PhoneField name="phone" label={t('rights-requests.correction.phone')} autocomplete="off" />
        <EmailField name="email" label={t('rights-requests.correction.email')} autocomplete="off" />
        <TextField name="postalAddress" label={t('rights-requests.correction.postalAddress')} autocomplete="off" />
        <TextArea name="words" label={t('rights-requests.work.words')} hint={t('rights-requests.work.wordsHint')} max={4000} />
        <Submit>{t('rights-requests.correction.save')}</Submit>
      </Form>
    </Card>
  );
}

/** A task a recipient; `tick`: whether the reader may tick it off. */
export function NoticesCard({ visit, notices, tick }: { visit: AnyVisit; notices: readonly Notice[]; tick: boolean }) {
  const { t, format } = visit;
  const roles = policyInForce().vocabulary.roles;
  if (notices.length === 0) return null;
  return (
    <Card title={t('rights-requests.notices.title')}>
      <p>{t('rights-requests.notices.text')}</p>
      <Facts>
        {notices.map((notice) => (
          <Fact label={sayRecipient(visit, notice)}>
            {[
              notice.data.map((each) => titleOf(visit, each)).join(', '),
              notice.recorded ? '' : t('rights-requests.notices.byPolicy'),
              notice.outcome === null
                ? t('rights-requests.notices.open')
                : `${t(`rights-requests.notices.${notice.outcome}`)} ${format.day(notice.doneOn!)}, ${roles.find(({ id }) => id === notice.byRole)?.title[visit.language] ?? ''}`,
            ]
              .filter(Boolean)
              .join('. ')}
          </Fact>
        ))}
      </Facts>
      {tick &&
        notices
          .filter(({ outcome }) => outcome === null)
          .map((notice) => (
            <Details summary={`${t('rights-requests.notices.tick')}: ${sayRecipient(visit, notice)}`}>
              <Actions>
                {noticeOutcomes.map((outcome) => (
                  <Form deed="notice" inline>
                    <Hidden name="notice" value={notice.id} />
                    <Submit kind="quiet" name="outcome" value={outcome}>
                      {t(`rights-requests.notices.mark.${outcome}`)}
                    </Submit>
                  </Form>
                ))}
              </Actions>
            </Details>
          ))}
    </Card>
  );
}

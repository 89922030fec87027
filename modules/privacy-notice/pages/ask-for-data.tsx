// modules/privacy-notice/pages/ask-for-data.tsx: how to use one's rights, what happens then and when
import { page } from '#platform/pages/declare.ts';
import { Actions, Box, Fact, Facts, LinkButton, PageTitle, Section, Two } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { formAddress, residentFront, rightsAddress } from '../addresses.ts';
import { answerBy } from '../answer-by.ts';
import type { Notice, Processing } from '../contract.ts';
import { dayQuery, noticeOn } from '../notice-on.ts';
import { Authority } from '../views/authority.tsx';
import { NoNotice } from '../views/no-notice.tsx';
import { familyOf, ServiceLink } from '../views/reading.tsx';

export const askForData = page({
  ...rightsAddress,
  outside: 'instructions are about nobody',
  title: 'privacy-notice.rights.title',
  menu: { order: 20, label: 'privacy-notice.menu.rights' },
  query: dayQuery,
  show: async (visit) => {
    const reading = await noticeOn(visit);
    return reading ? <AskForData notice={reading.notice} /> : <NoNotice />;
  },
});

function AskForData({ notice }: { notice: Notice }) {
  const { t } = useVisit();
  const { texts } = notice;
  return (
    <>
      <PageTitle lead={texts['rights.lead']}>{t('privacy-notice.rights.title')}</PageTitle>
      <Ways notice={notice} />
      <Next notice={notice} />
      <WhatYouCanDo notice={notice} />
      <GoodToKnow notice={notice} />
      <Authority notice={notice} />
    </>
  );
}

function GoodToKnow({ notice: { texts } }: { notice: Notice }) {
  const { t } = useVisit();
  return (
    <Section title={t('privacy-notice.rights.goodToKnow')}>
      <div class="card">
        <Facts>
          {(['helper', 'children', 'protected', 'covered'] as const).map((matter) =>
            texts[`rights.${matter}`] === undefined ? null : (
              <Fact label={t(`privacy-notice.rights.${matter}`)}>{texts[`rights.${matter}`]}</Fact>
            ),
          )}
        </Facts>
      </div>
    </Section>
  );
}

/** The landlord's own steps: online, on paper, at the counter. */
function Ways({ notice }: { notice: Notice }) {
  const { t, url } = useVisit();
  const { texts, controller } = notice;
  const steps = Object.keys(texts).filter((key) => key.startsWith('rights.how.steps.'));
  return (
    <Section title={texts['rights.how.title'] ?? t('privacy-notice.rights.ways')}>
      <Two
        aside={
          <Box title={t('privacy-notice.rights.ownWords')}>
            <p>
              {t('privacy-notice.rights.letterTo')}: {controller.address}
            </p>
            <p>
              <a href={url(formAddress)}>{t('privacy-notice.form.link')}</a>
            </p>
          </Box>
        }
      >
        <div class="card">
          <ol>
            {steps.map((step) => (
              <li>{texts[step]}</li>
            ))}
          </ol>
          <Actions>
            <LinkButton href={url(residentFront)}>{t('privacy-notice.front.signIn')}</LinkButton>
          </Actions>
        </div>
      </Two>
    </Section>
  );
}

function Next({ notice }: { notice: Notice }) {
  const { t, format, asOf } = useVisit();
  const { texts } = notice;
  const today = helsinkiDay(asOf);
  const by = answerBy(today, notice.answerWithinDays);
  const steps = [
    { title: t('privacy-notice.rights.stepReceived'), text: t('privacy-notice.rights.stepReceivedText') },
    { title: t('privacy-notice.rights.stepIdentify'), text: texts['rights.identify'] },
    { title: t('privacy-notice.rights.stepAnswer'), text: texts['rights.when'] },
    { title: t('privacy-notice.rights.stepDeliver'), text: texts['rights.deliver'] },
  ];
  return (
    <Section title={t('privacy-notice.rights.next')}>
      <div class="stack">
        <div class="card">
          <ol>
            {steps.map(({ title, text }) => (
              <li>
                <strong>{title}.</strong> {text}
              </li>
            ))}
          </ol>
        </div>
        <Box kind="ok" title={t('privacy-notice.rights.today', { today: format.day(today), by: format.day(by) })} />
      </div>
    </Section>
  );
}

const rights = ['access', 'rectify', 'erase', 'restrict', 'object', 'withdraw', 'portability', 'complain'] as const;

function WhatYouCanDo({ notice }: { notice: Notice }) {
  const { t } = useVisit();
  const { texts } = notice;
  return (
    <Section title={t('privacy-notice.rights.canDo')}>
      <div class="card">
        <Facts>
          {rights.map((right) => {
            const title = texts[`rights.${right}.title`];
            return title === undefined ? null : (
              <Fact label={title}>
                {texts[`rights.${right}.text`]}
                <Where notice={notice} right={right === 'object' || right === 'withdraw' || right === 'portability' ? right : 'other'} />
              </Fact>
            );
          })}
        </Facts>
      </div>
    </Section>
  );
}

/** In which services the right exists; nothing for those that exist everywhere. Consent is asked in single matters too. */
function Where({ notice, right }: { notice: Notice; right: Processing['rights'][number] | 'other' }) {
  const { t } = useVisit();
  const services = notice.processing.filter(
    (root) =>
      root.partOf === undefined &&
      (root.kind === 'service' || (right === 'withdraw' && root.decided)) &&
      familyOf(notice, root).some(({ rights }) => rights.some((each) => each === right)),
  );
  if (services.length === 0) return null;
  return (
    <div class="none">
      {t('privacy-notice.rights.where')}:{' '}
      {services.map((service, n) => (
        <>
          {n > 0 && ', '}
          <ServiceLink to={service} />
        </>
      ))}
    </div>
  );
}

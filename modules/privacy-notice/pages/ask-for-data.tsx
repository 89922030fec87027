// modules/privacy-notice/pages/ask-for-data.tsx: how to use one's rights, what happens then and when
import { page } from '#platform/pages/declare.ts';
import { Actions, Box, Card, Fact, Facts, Grid, LinkButton, PageTitle, Section } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { residentFront, rightsAddress } from '../addresses.ts';
import { answerBy } from '../answer-by.ts';
import type { Notice, Processing } from '../contract.ts';
import { dayQuery, noticeOn } from '../notice-on.ts';
import { Authority } from '../views/authority.tsx';
import { NoNotice } from '../views/no-notice.tsx';
import { ServiceLink } from '../views/reading.tsx';

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
      <Section title={t('privacy-notice.rights.others')}>
        <Grid>
          <Told title={t('privacy-notice.rights.others')} text={texts['rights.helper']} />
          <Told title={t('privacy-notice.rights.children')} text={texts['rights.children']} />
          <Told title={t('privacy-notice.rights.protected')} text={texts['rights.protected']} />
          <Told title={t('privacy-notice.rights.covered')} text={texts['rights.covered']} />
        </Grid>
      </Section>
      <Authority notice={notice} />
    </>
  );
}

const Told = ({ title, text }: { title: string; text: string | undefined }) =>
  text === undefined ? null : (
    <Card title={title} level={3}>
      <p>{text}</p>
    </Card>
  );

/** Online, at the counter, by letter; each in its own card, none first in importance but the quickest first in order. */
function Ways({ notice }: { notice: Notice }) {
  const { t, url } = useVisit();
  const { texts, controller } = notice;
  const step = (n: number) => texts[`rights.how.steps.${n}`];
  return (
    <Section title={texts['rights.how.title'] ?? t('privacy-notice.rights.ways')}>
      <Grid>
        <Card title={t('privacy-notice.rights.online')} level={3}>
          <p>{step(1)}</p>
          <Actions>
            <LinkButton href={url(residentFront)}>{t('privacy-notice.front.signIn')}</LinkButton>
          </Actions>
        </Card>
        <Card title={t('privacy-notice.rights.counter')} level={3}>
          <p>{step(3)}</p>
        </Card>
        <Card title={t('privacy-notice.rights.letter')} level={3}>
          <p>{step(2)}</p>
          <p>
            {t('privacy-notice.rights.letterTo')}: <strong>{controller.address}</strong>
          </p>
        </Card>
      </Grid>
      <p class="lead">{t('privacy-notice.rights.ownWords')}</p>
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
      <ol class="card numbered">
        {steps.map(({ title, text }) => (
          <li>
            <strong>{title}.</strong> {text}
          </li>
        ))}
      </ol>
      <Box kind="ok" title={t('privacy-notice.rights.today', { today: format.day(today), by: format.day(by) })} />
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
                <Where notice={notice} right={right} />
              </Fact>
            );
          })}
        </Facts>
      </div>
    </Section>
  );
}

/** In which services the right exists; nothing for those that exist everywhere. */
function Where({ notice, right }: { notice: Notice; right: string }) {
  const { t } = useVisit();
  const has = (processing: Processing) => processing.rights.some((each) => each === right);
  const services = notice.processing.filter(
    (p) => p.partOf === undefined && (has(p) || notice.processing.some((part) => isIn(notice, part, p) && has(part))),
  );
  if (services.length === 0 || !['object', 'withdraw', 'portability'].includes(right)) return null;
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

const isIn = (notice: Notice, part: Processing, root: Processing): boolean =>
  part.partOf === root.id || notice.processing.some((middle) => middle.id === part.partOf && middle.partOf === root.id);

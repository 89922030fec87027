// modules/privacy-notice/pages/show-notice.tsx: the whole notice on one page, short first and then service by service
import type { ComponentChildren } from 'preact';
import type { Address } from '#platform/pages/address.ts';
import { page, view } from '#platform/pages/declare.ts';
import { Card, Fact, Facts, Grid, PageTitle, Section } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { Say } from '#platform/texts/say.ts';
import { noticeAddress, officerAddress, recipientsAddress, retentionAddress, rightsAddress } from '../addresses.ts';
import type { Notice, Processing } from '../contract.ts';
import { addressWord } from '../notice/address-words.ts';
import { dayQuery, noticeOn, type Reading } from '../notice-on.ts';
import { Sentences } from '../views/block.tsx';
import { byRecipient, GivingFacts } from '../views/giving.tsx';
import { NoNotice } from '../views/no-notice.tsx';
import { capital, firstSentence, More, noticeUrl, ServiceLink, serviceUrl } from '../views/reading.tsx';
import { ServiceShort } from '../views/service-short.tsx';
import { Proposal, Undecided, Version } from '../views/version.tsx';

export const showNotice = page({
  ...noticeAddress,
  outside: 'the notice is about nobody',
  title: 'privacy-notice.notice.title',
  menu: { order: 10, label: 'privacy-notice.menu.notice' },
  query: dayQuery,
  show: async (visit) => {
    const reading = await noticeOn(visit);
    return reading ? <WholeNotice reading={reading} /> : view(<NoNotice />, { status: 404 });
  },
});

function WholeNotice({ reading }: { reading: Reading }) {
  const visit = useVisit();
  const { t } = visit;
  const { notice } = reading;
  const { texts, processing } = notice;
  const services = processing.filter(({ kind, partOf }) => kind === 'service' && partOf === undefined);
  return (
    <>
      <PageTitle lead={texts['notice.summary']}>{texts['notice.title'] ?? t('privacy-notice.notice.title')}</PageTitle>
      <div class="stack">
        <Version reading={reading} />
        <Undecided reading={reading} />
      </div>
      <Section title={t('privacy-notice.notice.short')}>
        <Grid>
          {services.map((service) => (
            <ServiceCard service={service} />
          ))}
          <Contents notice={notice} />
        </Grid>
      </Section>
      <Section title={t('privacy-notice.notice.controller')}>
        <Sentences
          items={[texts['notice.controller'], texts['notice.same-text'], texts['notice.not-ours']].flatMap((text) => text ?? [])}
        />
      </Section>
      {services.map((service) => (
        <Section
          title={service.title}
          id={addressWord(service.title)}
          action={<More href={serviceUrl(visit, service)} about={service.title} />}
        >
          <p class="lead">{service.purpose}</p>
          <ServiceShort notice={notice} service={service} />
        </Section>
      ))}
      <General notice={notice} />
      <Others notice={notice} />
    </>
  );
}

function ServiceCard({ service }: { service: Processing }) {
  const visit = useVisit();
  const { t } = visit;
  const [first] = service.people;
  const data = first ? [...first.required, ...first.oneOf.map((choice) => choice[0]!), ...first.arises] : [];
  const decided = service.keeping.flatMap((line) => line.howLong ?? []);
  const howLong = decided.length > 0 ? capital(decided.join(`, ${t('privacy-notice.or')} `)) : firstSentence(service.criterion ?? '');
  return (
    <Card title={service.title} href={serviceUrl(visit, service)} level={3}>
      <p>{firstSentence(service.purpose)}</p>
      <p>
        <strong>{t('privacy-notice.notice.what')}:</strong> {data.join(', ')}.
      </p>
      <p>
        <strong>{t('privacy-notice.notice.howLong')}:</strong> {howLong.replace(/\.$/, '')}.
      </p>
    </Card>
  );
}

/** What holds for every service, by the name under which it can be linked to. */
const general = ['source', 'recipients', 'place', 'keeping', 'rights', 'looks', 'security', 'decisions', 'questions'] as const;
type Topic = (typeof general)[number];

function titleOf(t: Say, texts: Notice['texts'], topic: Topic): string {
  if (topic === 'questions') return texts['dpo.title'] ?? t('privacy-notice.officer.title');
  return t(`privacy-notice.topics.${topic}`);
}

/** The contents, in the place of one more card. */
function Contents({ notice }: { notice: Notice }) {
  const { t } = useVisit();
  return (
    <Card title={t('privacy-notice.notice.generalLinks')} level={3}>
      <ul class="consequences">
        {general.map((topic) => (
          <li>
            <a href={`#${topic}`}>{titleOf(t, notice.texts, topic)}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What holds for every service. */
function General({ notice }: { notice: Notice }) {
  const visit = useVisit();
  const { texts, officer } = notice;
  const said = (...keys: string[]) => <Sentences items={keys.flatMap((key) => texts[`notice.${key}`] ?? [])} />;
  const topic = (name: Topic, children: ComponentChildren, more?: Address) => {
    const title = titleOf(visit.t, texts, name);
    return (
      <Section id={name} title={title} action={more && <More href={noticeUrl(visit, more)} about={title} />}>
        {children}
      </Section>
    );
  };
  return (
    <>
      {topic('source', said('sources', 'never-asked-health'))}
      {topic('recipients', <AllRecipients notice={notice} />, recipientsAddress)}
      {topic('place', said('transfers'))}
      {topic('keeping', said('keeping', 'keeping-after-move', 'holds', 'backups'), retentionAddress)}
      {topic('rights', <Rights notice={notice} />, rightsAddress)}
      {topic('looks', said('looked-at', 'looks-withheld'))}
      {topic('security', said('security', 'security-partners'))}
      {topic('decisions', said('no-automatic-decisions'))}
      {topic(
        'questions',
        <p>
          {officer.title}
          {[officer.name, officer.position].map((said) => said !== undefined && `, ${said}`)}:{' '}
          <a href={`mailto:${officer.email}`}>{officer.email}</a>. {texts['dpo.question']}
        </p>,
        officerAddress,
      )}
    </>
  );
}

function AllRecipients({ notice }: { notice: Notice }) {
  const { texts } = notice;
  return (
    <>
      <Sentences items={['recipients', 'adviser-is-outside'].flatMap((key) => texts[`notice.${key}`] ?? [])} />
      <GivingFacts notice={notice} lines={byRecipient(notice).flatMap(({ lines }) => lines)} />
    </>
  );
}

const rights = ['access', 'rectify', 'erase', 'restrict', 'object', 'withdraw', 'portability', 'complain'];

function Rights({ notice: { texts } }: { notice: Notice }) {
  return (
    <div class="card">
      <Facts>
        {rights.map((right) => {
          const title = texts[`rights.${right}.title`];
          return title === undefined ? null : <Fact label={title}>{texts[`rights.${right}.text`]}</Fact>;
        })}
      </Facts>
    </div>
  );
}

/** Matters that are no service: each in a line, with its own page. */
function Others({ notice }: { notice: Notice }) {
  const { t } = useVisit();
  const roots = notice.processing.filter(({ partOf }) => partOf === undefined);
  const groups = [
    {
      title: t('privacy-notice.notice.tasks'),
      lead: t('privacy-notice.notice.tasksLead'),
      matters: roots.filter(({ kind }) => kind === 'task'),
    },
    { title: t('privacy-notice.notice.staff'), lead: undefined, matters: roots.filter(({ kind }) => kind === 'staff') },
  ];
  return (
    <>
      {groups
        .filter(({ matters }) => matters.length > 0)
        .map(({ title, lead, matters }) => (
          <Section title={title}>
            {lead !== undefined && <p>{lead}</p>}
            <div class="card">
              <Facts>
                {matters.map((matter) => (
                  <div>
                    <dt>
                      <ServiceLink to={matter} /> <Proposal decided={matter.decided} />
                    </dt>
                    <dd>{matter.purpose}</dd>
                  </div>
                ))}
              </Facts>
            </div>
          </Section>
        ))}
    </>
  );
}

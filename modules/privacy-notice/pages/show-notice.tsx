// modules/privacy-notice/pages/show-notice.tsx: the whole notice on one page, short first and then service by service
import { page, view } from '#platform/pages/declare.ts';
import { Card, Fact, Facts, Grid, PageTitle, Section } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { noticeAddress, officerAddress, recipientsAddress, retentionAddress, rightsAddress } from '../addresses.ts';
import type { Notice, Processing } from '../contract.ts';
import { addressWord } from '../notice/address-words.ts';
import { dayQuery, noticeOn, type Reading } from '../notice-on.ts';
import { Sentences } from '../views/block.tsx';
import { byRecipient, GivingTable } from '../views/giving.tsx';
import { NoNotice } from '../views/no-notice.tsx';
import { capital, listed, noticeUrl, ServiceLink, serviceUrl } from '../views/reading.tsx';
import { Service } from '../views/service.tsx';
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
  const { t } = useVisit();
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
        </Grid>
      </Section>
      <Section title={t('privacy-notice.notice.controller')}>
        <Sentences
          items={[texts['notice.controller'], texts['notice.same-text'], texts['notice.not-ours']].flatMap((text) => text ?? [])}
        />
      </Section>
      {services.map((service) => (
        <Section title={service.title} id={addressWord(service.title)} action={<ServiceLink to={service} />}>
          <p class="lead">{service.purpose}</p>
          <Service notice={notice} service={service} level={3} />
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
  const decided = service.keeping.filter((line) => line.howLong !== undefined);
  return (
    <Card title={service.title} href={serviceUrl(visit, service)} level={3}>
      <Facts>
        <Fact label={t('privacy-notice.notice.what')}>{listed(visit, data)}</Fact>
        <Fact label={t('privacy-notice.notice.why')}>{service.purpose}</Fact>
        <Fact label={t('privacy-notice.notice.howLong')}>
          {decided.length > 0 ? decided.map((line) => <div>{capital(line.howLong!)}</div>) : service.criterion}
        </Fact>
      </Facts>
    </Card>
  );
}

/** What holds for every service. */
function General({ notice }: { notice: Notice }) {
  const visit = useVisit();
  const { t } = visit;
  const { texts } = notice;
  const said = (...keys: string[]) => keys.flatMap((key) => texts[`notice.${key}`] ?? []);
  const link = (to: Parameters<typeof noticeUrl>[1]) => <a href={noticeUrl(visit, to)}>{t('privacy-notice.notice.all')}</a>;
  return (
    <>
      <Section title={t('privacy-notice.service.source')}>
        <Sentences items={said('sources', 'never-asked-health')} />
      </Section>
      <Section title={t('privacy-notice.service.recipients')} action={link(recipientsAddress)}>
        <Sentences items={said('recipients', 'adviser-is-outside')} />
        <GivingTable
          notice={notice}
          lines={byRecipient(notice).flatMap(({ lines }) => lines)}
          caption={t('privacy-notice.recipients.title')}
        />
      </Section>
      <Section title={t('privacy-notice.notice.place')}>
        <Sentences items={said('transfers')} />
      </Section>
      <Section title={t('privacy-notice.service.keeping')} action={link(retentionAddress)}>
        <Sentences items={said('keeping', 'keeping-after-move', 'holds', 'backups')} />
      </Section>
      <Section title={t('privacy-notice.service.rights')} action={link(rightsAddress)}>
        <Rights notice={notice} />
      </Section>
      <Section title={t('privacy-notice.notice.looks')}>
        <Sentences items={said('looked-at', 'looks-withheld')} />
      </Section>
      <Section title={t('privacy-notice.notice.security')}>
        <Sentences items={said('security', 'security-partners')} />
      </Section>
      <Section title={t('privacy-notice.notice.decisions')}>
        <Sentences items={said('no-automatic-decisions')} />
      </Section>
      <Section title={texts['dpo.title'] ?? t('privacy-notice.officer.title')} action={link(officerAddress)}>
        <p>
          {notice.officer.title}: <a href={`mailto:${notice.officer.email}`}>{notice.officer.email}</a>. {texts['dpo.question']}
        </p>
      </Section>
    </>
  );
}

const rights = ['access', 'rectify', 'erase', 'restrict', 'object', 'withdraw', 'portability', 'complain'];

function Rights({ notice: { texts } }: { notice: Notice }) {
  return (
    <Facts>
      {rights.map((right) => {
        const title = texts[`rights.${right}.title`];
        return title === undefined ? null : <Fact label={title}>{texts[`rights.${right}.text`]}</Fact>;
      })}
    </Facts>
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

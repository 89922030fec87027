// modules/privacy-notice/pages/list-versions.tsx: every version of the notice with the days between which it was in force
import { page } from '#platform/pages/declare.ts';
import { PageTitle, Section, Table, Tag } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { type InForce, policies, policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { noticeAddress, versionsAddress } from '../addresses.ts';
import { landlordText } from '../landlord-texts.ts';
import { dayInQuery } from '../notice-on.ts';
import { inForceInWords, shortVersion } from '../views/version.tsx';

export const listVersions = page({
  ...versionsAddress,
  outside: 'the notice is about nobody',
  title: 'privacy-notice.versions.title',
  menu: { order: 30, label: 'privacy-notice.menu.versions', foot: true },
  show: async () => <Versions versions={await policies().versions()} />,
});

function Versions({ versions }: { versions: readonly InForce[] }) {
  const { t, url, format, language } = useVisit();
  const readOn = ({ from, until }: InForce) =>
    until === undefined ? url(noticeAddress) : url(noticeAddress, {}, { query: dayInQuery(language, helsinkiDay(from)) });
  return (
    <>
      <PageTitle lead={landlordText(policyInForce(), 'notice.earlier-versions', language)}>{t('privacy-notice.versions.title')}</PageTitle>
      <Table
        caption={t('privacy-notice.versions.title')}
        hideCaption
        rows={versions}
        rowKey={({ version, from }) => `${version} ${from.toISOString()}`}
        empty={t('privacy-notice.versions.empty')}
        columns={[
          {
            key: 'inForce',
            title: t('privacy-notice.versions.inForce'),
            cell: (row) => (
              <>
                <a href={readOn(row)}>{inForceInWords(format, helsinkiDay(row.from), row.until && helsinkiDay(row.until))}</a>{' '}
                {row.until === undefined && <Tag kind="ok">{t('privacy-notice.versions.current')}</Tag>}
              </>
            ),
          },
          { key: 'version', title: t('privacy-notice.versions.version'), cell: ({ version }) => shortVersion(version) },
        ]}
      />
      <Section title={t('privacy-notice.versions.onDay')}>
        <DayForm />
      </Section>
    </>
  );
}

/** Leads to the notice of a day: a plain GET form, since the address of the answer is to be kept and shared. */
function DayForm() {
  const { t, url, language } = useVisit();
  const [name] = Object.keys(dayInQuery(language, 'x')) as [string];
  return (
    <form class="search" method="get" action={url(noticeAddress)}>
      <label for={name}>{t('privacy-notice.versions.day')}</label>
      <div class="search-row">
        <input type="date" id={name} name={name} required />
        <button class="button main" type="submit">
          {t('privacy-notice.versions.show')}
        </button>
      </div>
    </form>
  );
}

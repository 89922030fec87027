// modules/privacy-notice/pages/print-form.tsx: a request on paper, to print and fill in by hand
import { page } from '#platform/pages/declare.ts';
import { Box, PageTitle, Section } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { formAddress, rightsAddress } from '../addresses.ts';
import { landlordText } from '../landlord-texts.ts';

export const printForm = page({
  ...formAddress,
  outside: 'an empty form is about nobody',
  title: 'privacy-notice.form.title',
  show: () => <PaperForm />,
});

const wishes = ['access', 'rectify', 'erase', 'restrict', 'object', 'withdraw', 'portability'];

function PaperForm() {
  const { t, url, language } = useVisit();
  const policy = policyInForce();
  const said = (key: string) => landlordText(policy, key, language);
  return (
    <>
      <PageTitle lead={<span class="no-print">{t('privacy-notice.form.lead')}</span>}>{t('privacy-notice.form.title')}</PageTitle>
      <div class="stack">
        <Lines
          title={t('privacy-notice.form.about')}
          labels={[
            t('privacy-notice.form.name'),
            t('privacy-notice.form.born'),
            t('privacy-notice.form.home'),
            t('privacy-notice.form.reach'),
          ]}
        />
        <p>{t('privacy-notice.form.noCode')}</p>
        <Boxes title={t('privacy-notice.form.want')} choices={wishes.flatMap((wish) => said(`rights.${wish}.title`) ?? [])} />
        <Lines title={t('privacy-notice.form.details')} labels={['', '', '']} />
        <Boxes
          title={t('privacy-notice.form.answer')}
          choices={[t('privacy-notice.form.online'), t('privacy-notice.form.counter'), t('privacy-notice.form.letter')]}
        />
        <Lines title={t('privacy-notice.form.signed')} labels={['']} />
        <Box title={t('privacy-notice.form.sendTo', { address: policy.controller.address[language] })}>
          <p>{said('rights.identify')}</p>
        </Box>
        <p class="no-print">
          <a href={url(rightsAddress)}>{t('privacy-notice.rights.title')}</a>
        </p>
      </div>
    </>
  );
}

/** Empty lines to write on, each with what belongs there. */
const Lines = ({ title, labels }: { title: string; labels: readonly string[] }) => (
  <Section title={title}>
    <dl class="facts card">
      {labels.map((label) => (
        <div>
          <dt>{label || '\u00a0'}</dt>
          <dd>{'\u00a0'}</dd>
        </div>
      ))}
    </dl>
  </Section>
);

/** Squares to tick with a pen. */
const Boxes = ({ title, choices }: { title: string; choices: readonly string[] }) => (
  <Section title={title}>
    <p>
      {choices.map((choice) => (
        <>
          {`☐\u00a0${choice.replaceAll(' ', '\u00a0')}`} {'\u2003'}
        </>
      ))}
    </p>
  </Section>
);

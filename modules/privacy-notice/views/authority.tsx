// To whom one can complain.
import { Card, Fact, Facts, Section } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { Notice } from '../contract.ts';

export function Authority({ notice: { authority, texts } }: { notice: Notice }) {
  const { t } = useVisit();
  return (
    <Section title={texts['rights.complain.title'] ?? t('privacy-notice.officer.supervisor')}>
      {texts['rights.complain.text'] !== undefined && <p>{texts['rights.complain.text']}</p>}
      <Card title={authority.title} level={3}>
        <Facts>
          <Fact label={t('privacy-notice.rights.website')}>
            <a href={authority.website}>{authority.website.replace('https://', '')}</a>
          </Fact>
          <Fact label={t('privacy-notice.rights.sendMail')}>
            <a href={`mailto:${authority.email}`}>{authority.email}</a>
          </Fact>
          <Fact label={t('privacy-notice.rights.phone')}>{authority.phone}</Fact>
          <Fact label={t('privacy-notice.rights.address')}>{authority.address}</Fact>
        </Facts>
      </Card>
    </Section>
  );
}

// Says that there is no notice for a day, and how to choose another.
import { Box, LinkButton, PageTitle } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { versionsAddress } from '../addresses.ts';

export function NoNotice() {
  const { t, url } = useVisit();
  return (
    <>
      <PageTitle>{t('privacy-notice.notice.title')}</PageTitle>
      <Box kind="note" title={t('privacy-notice.version.none')}>
        <p>{t('privacy-notice.version.noneText')}</p>
      </Box>
      <div class="actions">
        <LinkButton href={url(versionsAddress)}>{t('privacy-notice.menu.versions')}</LinkButton>
      </div>
    </>
  );
}

// Which version of the notice this is, and how sure it is.
import { Box, Tag } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { Formats } from '#platform/texts/formats.ts';
import { addDays, type Day } from '#policy-engine/index.ts';
import { easyAddress, noticeAddress, versionsAddress } from '../addresses.ts';
import type { Reading } from '../notice-on.ts';

/** Hex digits of a version that people are shown: enough to tell two apart. */
export const shortVersion = (version: string): string => version.slice(0, 8);

/** The days on which a version was in force, both included; open at the end for the one that still is. */
export function inForceInWords(format: Formats, from: Day, until: Day | undefined): string {
  if (until === undefined) return format.period(from);
  const last = addDays(until, -1);
  return last <= from ? format.day(from) : format.period(from, last);
}

export function Version({ reading: { notice, day } }: { reading: Reading }) {
  const { t, url, format } = useVisit();
  const { from, until } = notice.inForce;
  return (
    <>
      {day !== undefined && (
        <Box kind="note" title={t('privacy-notice.version.past')}>
          <p>
            {t('privacy-notice.version.pastText', { day: format.day(day) })}{' '}
            <a href={url(noticeAddress)}>{t('privacy-notice.version.toCurrent')}</a>
          </p>
        </Box>
      )}
      <p>
        {from !== undefined && (
          <>
            <strong>
              {until === undefined
                ? t('privacy-notice.version.inForce', { from: format.day(from) })
                : t('privacy-notice.version.was', { period: inForceInWords(format, from, until) })}
            </strong>
            {' · '}
          </>
        )}
        {t('privacy-notice.version.id', { version: shortVersion(notice.version) })}
        {' · '}
        <a href={url(versionsAddress)}>{t('privacy-notice.menu.versions')}</a>
        {' · '}
        <a href={url(easyAddress)}>{t('privacy-notice.menu.easy')}</a>
      </p>
    </>
  );
}

/** Said once on each page that has a proposal on it. */
export function Undecided({ reading: { notice } }: { reading: Reading }) {
  const { t } = useVisit();
  if (!notice.undecided) return null;
  return (
    <Box kind="note" title={t('privacy-notice.version.undecided')}>
      <p>{t('privacy-notice.version.undecidedText', { landlord: notice.controller.shortName })}</p>
    </Box>
  );
}

/** Marks what nobody has decided. */
export function Proposal({ decided }: { decided: boolean }) {
  const { t } = useVisit();
  return decided ? null : <Tag kind="wait">{t('privacy-notice.proposal')}</Tag>;
}

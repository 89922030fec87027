// One service in full: what for, on what ground, what data, to whom, how long, promises and rights.
import { Box } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { rightsAddress } from '../addresses.ts';
import type { Notice, Processing } from '../contract.ts';
import { Answering } from './answering.tsx';
import { Block, Sentences } from './block.tsx';
import { GivingFacts, GivingTable } from './giving.tsx';
import { Grounds } from './grounds.tsx';
import { KeepingBlock } from './keeping.tsx';
import { People } from './people.tsx';
import { Purposes } from './purposes.tsx';
import { familyOf } from './reading.tsx';

/** The landlord's own promises about a service, by the ends of their keys. */
const ownPromises = ['list', 'apart'];

interface ServiceProps {
  notice: Notice;
  service: Processing;
  level: 2 | 3;
}

export function Service({ notice, service, level }: ServiceProps) {
  const { t } = useVisit();
  const { texts } = notice;
  const severalRoles = service.kind === 'service' && service.people.length > 1;
  return (
    <>
      {service.onlyWhile !== undefined && <Box kind="note" title={t('privacy-notice.service.onlyWhile', { period: service.onlyWhile })} />}
      {service.answeredBy.length > 0 && (
        <Block title={t('privacy-notice.service.answeredBy')} level={level}>
          <Answering of={service} />
        </Block>
      )}
      {service.parts.length > 0 && (
        <Block title={t(service.partOf === undefined ? 'privacy-notice.service.purposes' : 'privacy-notice.service.inside')} level={level}>
          <Purposes notice={notice} service={service} />
        </Block>
      )}
      <Grounds notice={notice} service={service} level={level} />
      <People service={service} level={level} lead={severalRoles ? texts['notice.collected-at-start'] : undefined} />
      <AfterData service={service} />
      <Giving notice={notice} service={service} level={level} />
      <KeepingBlock notice={notice} service={service} level={level} />
      <Promises notice={notice} service={service} level={level} />
      <RightsBlock notice={notice} service={service} level={level} />
    </>
  );
}

export function Promises({ notice, service, level }: ServiceProps) {
  const { t } = useVisit();
  const own = ownPromises.flatMap((word) => notice.texts[`notice.${service.id}-${word}`] ?? []);
  const promises = [...new Set([...own, ...service.promises])];
  if (promises.length === 0) return null;
  return (
    <Block title={t('privacy-notice.service.promises')} level={level}>
      <Sentences items={promises} />
    </Block>
  );
}

/** What follows from the table of data: whether one must give them, what else is used, what is never used. */
function AfterData({ service }: { service: Processing }) {
  const { t } = useVisit();
  return (
    <div class="stack">
      {service.mandatory !== undefined && (
        <Box>
          <p>{service.mandatory}</p>
        </Box>
      )}
      {service.uses.length > 0 && (
        <p>
          {t('privacy-notice.service.uses')} {service.uses.join(', ')}.
        </p>
      )}
      {service.never.length > 0 && (
        <p>
          {t('privacy-notice.service.never')}: {service.never.join(', ')}.
        </p>
      )}
      {service.seenBy.length > 0 && (
        <p>
          {t('privacy-notice.service.seenBy')}: {service.seenBy.join(', ')}.
        </p>
      )}
    </div>
  );
}

/** `short`: who gets what, without the ground of each. */
export function Giving({ notice, service, level, short }: ServiceProps & { short?: boolean }) {
  const { t } = useVisit();
  const lines = familyOf(notice, service).flatMap((each) => each.giving);
  if (lines.length === 0 && service.kind !== 'service') return null;
  return (
    <Block title={t('privacy-notice.service.recipients')} level={level}>
      {lines.length === 0 && <p>{t('privacy-notice.service.nobody')}</p>}
      {lines.length > 0 && short && <GivingFacts notice={notice} lines={lines} />}
      {lines.length > 0 && !short && (
        <GivingTable notice={notice} lines={lines} caption={`${service.title}: ${t('privacy-notice.service.recipients')}`} />
      )}
    </Block>
  );
}

export function RightsBlock({ notice, service, level }: ServiceProps) {
  const { t, url } = useVisit();
  return (
    <Block title={t('privacy-notice.service.rights')} level={level}>
      <Sentences
        items={[
          t('privacy-notice.service.always'),
          ...service.rights.map((right) => t(`privacy-notice.service.${right}`)),
          ...[notice.texts[`notice.${service.id}-copy`]].flatMap((text) => text ?? []),
        ]}
      />
      <p>
        <a href={url(rightsAddress)}>{t('privacy-notice.menu.rights')}</a>
      </p>
    </Block>
  );
}

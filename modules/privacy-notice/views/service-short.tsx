// One service on the page of the whole notice: everything about it, but no more than a line or two on each thing.
import { Fact, Facts } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { Notice, PersonalData, Processing } from '../contract.ts';
import { Block } from './block.tsx';
import { GroundText } from './grounds.tsx';
import { HowLong } from './keeping.tsx';
import { askedOf, Marked } from './people.tsx';
import { Purposes } from './purposes.tsx';
import { arisingOf, familyOf, listed } from './reading.tsx';
import { Giving, Promises, RightsBlock } from './service.tsx';

interface ServiceProps {
  notice: Notice;
  service: Processing;
}

export function ServiceShort({ notice, service }: ServiceProps) {
  const { t } = useVisit();
  return (
    <>
      {service.parts.length > 0 && (
        <Block title={t('privacy-notice.service.purposes')} level={3}>
          <Purposes notice={notice} service={service} />
        </Block>
      )}
      <Block title={t('privacy-notice.service.grounds')} level={3}>
        <GroundFacts notice={notice} service={service} />
      </Block>
      <Block title={t('privacy-notice.service.data')} level={3}>
        <Data notice={notice} service={service} />
      </Block>
      <Giving notice={notice} service={service} level={3} short />
      <Block title={t('privacy-notice.service.keeping')} level={3}>
        <Keeping notice={notice} service={service} />
      </Block>
      <Promises notice={notice} service={service} level={3} />
      <RightsBlock notice={notice} service={service} level={3} />
    </>
  );
}

function GroundFacts({ notice, service }: ServiceProps) {
  const { t } = useVisit();
  const lead = notice.texts[`notice.${service.id}-basis`];
  return (
    <>
      {lead !== undefined && <p>{lead}</p>}
      <div class="card">
        <Facts>
          {service.grounds.map((ground) => (
            <Fact
              label={
                ground.condition === undefined
                  ? listed(ground.who)
                  : `${listed(ground.who)}, ${t('privacy-notice.service.onlyIf', { condition: ground.condition })}`
              }
            >
              <GroundText grounds={ground.grounds} decided={ground.decided} />
            </Fact>
          ))}
        </Facts>
      </div>
    </>
  );
}

/** Per kind of person what is asked; then what comes into being for the whole service. What its purposes add stands with them. */
function Data({ notice, service }: ServiceProps) {
  const { t } = useVisit();
  const { texts } = notice;
  const severalRoles = service.people.length > 1;
  const arising = [...new Set(service.people.flatMap(arisingOf))];
  return (
    <div class="stack">
      {severalRoles && texts['notice.collected-at-start'] !== undefined && <p>{texts['notice.collected-at-start']}</p>}
      <div class="card">
        <Facts>
          {service.people.map((person) => (
            <Fact label={listed(person.who)}>
              <Asked of={person} withArising={!severalRoles} />
            </Fact>
          ))}
        </Facts>
      </div>
      {severalRoles && arising.length > 0 && (
        <p>
          {texts['notice.collected-while-living'] ?? t('privacy-notice.service.comesIntoBeing')} {listed(arising)}.{' '}
          {service.parts.length > 0 && t('privacy-notice.service.restAbove')}
        </p>
      )}
      {service.mandatory !== undefined && <p>{service.mandatory}</p>}
    </div>
  );
}

function Asked({ of, withArising }: { of: PersonalData; withArising: boolean }) {
  const visit = useVisit();
  const { t } = visit;
  const arising = arisingOf(of);
  return (
    <>
      <Marked items={askedOf(visit, of)} of={of} />
      {of.optional.length > 0 && (
        <div>
          {t('privacy-notice.service.voluntaryToo')}: <Marked items={of.optional} of={of} />
        </div>
      )}
      {withArising && arising.length > 0 && <div>{t('privacy-notice.service.arisesToo', { items: arising.join(', ') })}</div>}
    </>
  );
}

function Keeping({ notice, service }: ServiceProps) {
  const { t } = useVisit();
  const decided = familyOf(notice, service).flatMap((each) => each.keeping.filter((line) => line.decided));
  return (
    <>
      {service.criterion !== undefined && service.keeping.every((line) => !line.decided) && (
        <p>
          {notice.texts['notice.undecided'] ?? t('privacy-notice.keeping.undecided')} {service.criterion}
        </p>
      )}
      {decided.length > 0 && (
        <div class="card">
          <Facts>
            {decided.map((line) => (
              <Fact label={listed(line.data)}>
                <HowLong line={line} />
                <div>{line.because}</div>
              </Fact>
            ))}
          </Facts>
        </div>
      )}
    </>
  );
}

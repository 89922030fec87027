// What stands beside a card: who lives in the same home, the stays, what has happened, and what the person will see of this look.
import { addressOf } from '#modules/homes/public.ts';
import { fullName, type Occupancy, type Occupant } from '#modules/residents/public.ts';
import { Card, Form, Hidden, LinkButton, Submit, Timeline } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { moveOutAddress, personAddress } from '../addresses.ts';
import type { Happened, PersonCard } from '../card.ts';
import { detailInWords } from '../offered.ts';
import { mayWrite, type Opened, type PersonVisit } from '../opened.ts';
import { mayTakeBack } from '../take-back-move-out.ts';
import { roleIn } from './results.tsx';

interface AsideProps {
  visit: PersonVisit;
  opened: Opened;
  card: PersonCard;
  household: Occupant[] | undefined;
}

export function Asides({ visit, opened, card, household }: AsideProps) {
  const { t } = visit;
  return (
    <>
      {opened.activity === 'occupant-register' && <Stays visit={visit} opened={opened} card={card} />}
      {household && <Household visit={visit} household={household} />}
      {card.timeline && (
        <Card title={t('customer-desk.card.timeline')}>
          <Timeline
            label={t('customer-desk.card.timeline')}
            empty={t('customer-desk.card.noTimeline')}
            items={card.timeline.map((one) => happening(visit, one))}
          />
        </Card>
      )}
      <div>
        <p class="hint">{t('customer-desk.card.seenBy', { reason: t(`customer-desk.because.${opened.reason}`) })}</p>
      </div>
    </>
  );
}

function Household({ visit, household }: Pick<AsideProps, 'visit'> & { household: Occupant[] }) {
  const { t } = visit;
  return (
    <Card title={t('customer-desk.card.household')}>
      {household.length === 0 ? (
        <p class="not-shown">{t('customer-desk.card.nobodyShown')}</p>
      ) : (
        <ul>
          {household.map((one) => (
            <li>
              <a href={visit.url(personAddress, { id: one.personId })}>{fullName(one)}</a>, {roleIn(visit, one.role)}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Stays({ visit, opened, card }: Omit<AsideProps, 'household'>) {
  const { t, format } = visit;
  return (
    <Card title={t('customer-desk.card.stays')}>
      {card.stays.map((stay) => (
        <div>
          <p>
            {stay.flat && <strong>{addressOf(stay.flat, visit.language)}</strong>}
            <br />
            {roleIn(visit, stay.role)}
            {stay.movedInOn && `, ${format.period(stay.movedInOn, stay.movedOutOn ?? undefined)}`}
          </p>
          <StayDeed visit={visit} opened={opened} stay={stay} />
        </div>
      ))}
    </Card>
  );
}

function StayDeed({ visit, opened, stay }: { visit: PersonVisit; opened: Opened; stay: Occupancy }) {
  const { t } = visit;
  if (!mayWrite(visit, opened, 'correct', 'occupancy')) return null;
  if (stay.movedOutOn === null) {
    return (
      <LinkButton
        kind="quiet"
        href={visit.url(moveOutAddress, { id: opened.personId, stay: stay.id }, { query: { tehtava: opened.token } })}
      >
        {t('customer-desk.moveOut.title')}
      </LinkButton>
    );
  }
  if (!mayTakeBack(stay, helsinkiDay(visit.asOf))) return null;
  return (
    <Form deed="take-back">
      <Hidden name="stay" value={stay.id} />
      <Submit kind="quiet">{t('customer-desk.moveOut.takeBack')}</Submit>
    </Form>
  );
}

const happening = (visit: PersonVisit, one: Happened) => ({
  at: one.effective_on ?? one.recorded_at,
  title: visit.t({ fi: one.title_fi, sv: one.title_sv, en: one.title_en }),
  children: one.former_name
    ? visit.t('customer-desk.card.formerName', { name: one.former_name })
    : one.detail
      ? detailInWords(one.detail, visit.language)
      : undefined,
});

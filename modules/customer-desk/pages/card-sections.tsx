// The sections of a card: what belongs to the purpose, and in words what does not.
import type { ComponentChildren } from 'preact';
import { addressOf } from '#modules/homes/public.ts';
import { Actions, Box, Card, Ends, Fact, Facts, LinkButton } from '#platform/pages/parts.ts';
import {
  checkIdentifierAddress,
  contactAddress,
  deathAddress,
  identifierAddress,
  moveInAddress,
  nameAddress,
  spellAddress,
} from '../addresses.ts';
import type { PersonCard } from '../card.ts';
import { needOf } from '../collected-data.ts';
import { cardLinks } from '../offered.ts';
import { mayWrite, type Opened, type PersonVisit, showing } from '../opened.ts';
import { allows, knowsOnFile } from '../what-policy-gives.ts';
import { roleOf, whenGone } from '../when-gone.ts';
import { LeaseSections } from './lease-sections.tsx';
import { roleIn } from './results.tsx';

interface SectionProps {
  visit: PersonVisit;
  opened: Opened;
  card: PersonCard;
}

export const CardSections = (props: SectionProps) => (
  <>
    <PersonFacts {...props} />
    <ContactFacts {...props} />
    <LeaseSections {...props} />
    <Deeds {...props} />
  </>
);

/** A fact as far as it belongs to the purpose. */
function DeskFact(props: { visit: PersonVisit; opened: Opened; label: string; category: string; children?: ComponentChildren }) {
  const how = showing(props.visit, props.opened, props.category);
  if (how === 'not-this-task') return <Fact label={props.label} hidden />;
  if (how === 'after-identification') {
    return (
      <Fact label={props.label}>
        <span class="not-shown">{props.visit.t('customer-desk.card.afterIdentification')}</span>
      </Fact>
    );
  }
  return <Fact label={props.label}>{props.children}</Fact>;
}

function PersonFacts({ visit, opened, card }: SectionProps) {
  const { t, format } = visit;
  const fact = { visit, opened };
  return (
    <Card title={t('customer-desk.card.who')}>
      <Facts>
        <DeskFact {...fact} label={t('customer-desk.card.home')} category="home">
          {card.homes.map((home) => (
            <div>{home.flat && addressOf(home.flat, visit.language)}</div>
          ))}
        </DeskFact>
        <DeskFact {...fact} label={t('customer-desk.card.role')} category="occupancy">
          {card.homes.map((home) => (
            <div>
              {roleIn(visit, home.role)}
              {home.movedInOn && `, ${format.period(home.movedInOn, home.movedOutOn ?? undefined)}`}
            </div>
          ))}
        </DeskFact>
        {isCollected(card, 'birth-date') && (
          <DeskFact {...fact} label={t('customer-desk.card.birthOn')} category="birth-date">
            {card.birthOn && format.day(card.birthOn)}
          </DeskFact>
        )}
        {isCollected(card, 'language') && (
          <DeskFact {...fact} label={t('customer-desk.card.language')} category="language">
            {card.language && t.find(`customer-desk.languages.in-${card.language}`)}
          </DeskFact>
        )}
        {isCollected(card, 'phone') && !showsContact(visit, opened) && (
          <DeskFact {...fact} label={t('customer-desk.card.contact')} category="phone" />
        )}
        {isCollected(card, 'personal-identity-code') && <IdentifierFact visit={visit} opened={opened} card={card} />}
      </Facts>
      <Gone visit={visit} card={card} category="name" />
    </Card>
  );
}

/** What is not collected about somebody is neither asked nor hidden: there is no such fact. */
const isCollected = (card: PersonCard, category: string): boolean => {
  const role = roleOf(card);
  return role === undefined || needOf(role, category) !== 'never';
};

/** That an identity code is stored is said; the code itself is a deed of its own. */
function IdentifierFact({ visit, opened, card }: SectionProps) {
  const { t } = visit;
  const label = t('customer-desk.card.identifier');
  if (!knowsOnFile(visit.actor.roles, opened.activity, 'personal-identity-code', opened.moment)) return <Fact label={label} hidden />;
  const { code, other, otherKind } = card.identifiers ?? {};
  const kind = code
    ? t('customer-desk.card.codeStored')
    : !other
      ? t('customer-desk.card.noIdentifier')
      : (otherKind && t.find(`residents.identifiers.${otherKind}`)) || t('residents.onFile');
  return (
    <Fact label={label}>
      {kind}
      {opened.method && (
        <>
          {' · '}
          <a href={visit.url(checkIdentifierAddress, { id: opened.personId }, { query: { tehtava: opened.token } })}>
            {t('customer-desk.check.link')}
          </a>
        </>
      )}
      {(code || other) && allows(visit.actor.roles, opened.activity, 'unmask', 'personal-identity-code', opened.moment) && (
        <>
          {' · '}
          <a href={visit.url(identifierAddress, { id: opened.personId }, { query: { tehtava: opened.token } })}>
            {t('customer-desk.unmask.link')}
          </a>
        </>
      )}
    </Fact>
  );
}

const contactParts = [
  ['phone', 'phone'],
  ['email', 'email'],
  ['postalAddress', 'postal-address'],
  ['contactAddress', 'contact-address'],
] as const;

/** Four times the same "no" would say no more than once. */
const showsContact = (visit: PersonVisit, opened: Opened) =>
  contactParts.some(([, category]) => showing(visit, opened, category) === 'shown');

function ContactFacts({ visit, opened, card }: SectionProps) {
  const { t } = visit;
  if (!isCollected(card, 'phone') || !showsContact(visit, opened)) return null;
  return (
    <Card title={t('customer-desk.card.contact')}>
      <Facts>
        {contactParts.map(([part, category]) => (
          <DeskFact visit={visit} opened={opened} label={t(`customer-desk.contact.${part}`)} category={category}>
            {card.contact?.[part]}
          </DeskFact>
        ))}
      </Facts>
      {card.contact?.onlyForLandlord && showing(visit, opened, 'phone') === 'shown' && (
        <Box kind="note">{t('customer-desk.card.onlyForLandlord')}</Box>
      )}
      <Gone visit={visit} card={card} category="phone" />
    </Card>
  );
}

function Gone({ visit, card, category }: { visit: PersonVisit; card: PersonCard; category: string }) {
  const gone = whenGone(visit, card, category);
  return gone ? <Ends {...gone} /> : null;
}

/** What may be done under this purpose now; what waits for the caller's identification says so. */
function Deeds({ visit, opened }: SectionProps) {
  const { t } = visit;
  const to = (address: typeof nameAddress) => visit.url(address, { id: opened.personId }, { query: { tehtava: opened.token } });
  const deeds = [
    mayWrite(visit, opened, 'correct', 'phone') && { href: to(contactAddress), text: t('customer-desk.contact.title') },
    opened.activity === 'occupant-register' &&
      mayWrite(visit, opened, 'record', 'occupancy') && { href: to(moveInAddress), text: t('customer-desk.moveIn.title') },
    opened.activity === 'occupant-register' &&
      mayWrite(visit, opened, 'record', 'temporary-housing') && { href: to(spellAddress), text: t('customer-desk.spell.title') },
    opened.activity === 'occupant-register' &&
      mayWrite(visit, opened, 'record', 'household-change') && { href: to(deathAddress), text: t('customer-desk.death.title') },
    mayWrite(visit, opened, 'correct', 'name') && { href: to(nameAddress), text: t('customer-desk.name.title') },
    ...cardLinks(visit, opened),
  ].filter((deed) => deed !== false);
  const waits = !opened.method && mayWrite(visit, { ...opened, moment: ['reason', 'caller-identified'] }, 'correct', 'phone');
  if (deeds.length === 0 && !waits) return null;
  return (
    <div>
      {deeds.length > 0 && (
        <Actions>
          {deeds.map(({ href, text }) => (
            <LinkButton kind="quiet" href={href}>
              {text}
            </LinkButton>
          ))}
        </Actions>
      )}
      {waits && <p class="hint">{t('customer-desk.card.changesAfterIdentification')}</p>}
    </div>
  );
}

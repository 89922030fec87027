// The letter that tells somebody what is held about them, in the language of the page.
import type { ComponentChildren } from 'preact';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Letter } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { addressLines } from '../letter-address.ts';
import { letterFacts } from '../letter-facts.ts';
import type { OwedLetter } from '../letters.ts';

const rights = ['access', 'rectify', 'erase', 'restrict', 'object', 'complain'];

export function InformationLetter({ visit, letter, on }: { visit: AnyVisit; letter: OwedLetter; on: string }) {
  const { t, format, language } = visit;
  const { controller, texts } = policyInForce();
  const facts = letterFacts(letter.role, language);
  const ofAge = letter.kind === 'came-of-age';
  const address = letter.flat ? addressLines(letter.flat, language) : [];
  return (
    <Letter
      visit={visit}
      to={[letter.name, ...address]}
      on={on}
      title={t(ofAge ? 'tenancy-changes.letter.ofAgeTitle' : 'tenancy-changes.letter.toldTitle')}
    >
      <p>{t(ofAge ? 'tenancy-changes.letter.ofAge' : 'tenancy-changes.letter.told', { name: letter.name })}</p>
      {ofAge && <p>{t('tenancy-changes.letter.ask')}</p>}
      <Part title={t('tenancy-changes.letter.what')}>{`${upper(format.list(facts.data))}.`}</Part>
      {facts.sources.length > 0 && <Part title={t('tenancy-changes.letter.source')}>{`${upper(format.list(facts.sources))}.`}</Part>}
      <Part title={t('tenancy-changes.letter.purpose')}>{facts.purpose}</Part>
      <Part title={t('tenancy-changes.letter.basis')}>
        {facts.interests.length > 0
          ? facts.interests.map((interest) => t('tenancy-changes.letter.basisInterest', { interest })).join(' ')
          : t('tenancy-changes.letter.basisContract')}
      </Part>
      {(facts.keep || facts.criterion) && (
        <Part title={t('tenancy-changes.letter.keep')}>
          {facts.keep ? t('tenancy-changes.letter.keepHow', { rule: facts.keep }) : facts.criterion}
        </Part>
      )}
      <Part title={t('tenancy-changes.letter.whoGets')}>
        {t('tenancy-changes.letter.whoGetsText', { website: controller.website ?? '' })}
      </Part>
      <section>
        <h2>{t('tenancy-changes.letter.rights')}</h2>
        <ul>
          {rights.flatMap((right) => {
            const [title, text] = [texts[`rights.${right}.title`], texts[`rights.${right}.text`]];
            return title && text ? [<li>{`${t(title)}. ${t(text)}`}</li>] : [];
          })}
        </ul>
      </section>
      <Part title={t('tenancy-changes.letter.contact')}>
        {t('tenancy-changes.letter.contactText', {
          controller: controller.name,
          title: t(controller.dpoContact.title),
          email: controller.dpoContact.email,
          authority: t(controller.authority.title),
          phone: controller.authority.phone,
        })}
      </Part>
    </Letter>
  );
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h2>{title}</h2>
    <p>{children}</p>
  </section>
);

const upper = (text: string) => text.slice(0, 1).toLocaleUpperCase('fi') + text.slice(1);

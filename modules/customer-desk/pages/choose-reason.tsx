// Asks for what a person is opened, and shows nothing of them but the name chosen from a list.
import type { VNode } from 'preact';
import { Actions, Box, Form, KeyChoice, LinkButton, PageTitle, Submit, TextField } from '#platform/pages/parts.ts';
import { linksBefore } from '../offered.ts';
import type { PersonVisit } from '../opened.ts';
import { reasonsFor } from '../reasons.ts';

export function ChooseReason({ visit, name }: { visit: PersonVisit; name: string }): VNode {
  const { t } = visit;
  const options = reasonsFor(visit.actor.roles).map(({ id }) => ({ value: id, text: t(`customer-desk.reasons.${id}`) }));
  const others = linksBefore(visit);
  return (
    <>
      <PageTitle lead={t('customer-desk.open.lead')}>{name}</PageTitle>
      {visit.query.tehtava !== undefined && <Box kind="note">{t('customer-desk.open.over')}</Box>}
      <Form deed="open">
        <KeyChoice name="reason" label={t('customer-desk.open.why')} options={options} required />
        {options.some((option) => option.value === 'other') && (
          <TextField name="words" label={t('customer-desk.open.words')} hint={t('customer-desk.open.wordsHint')} autocomplete="off" />
        )}
        <Submit>{t('customer-desk.open.button')}</Submit>
      </Form>
      {others.length > 0 && (
        <Actions>
          {others.map(({ href, text }) => (
            <LinkButton kind="quiet" href={href}>
              {text}
            </LinkButton>
          ))}
        </Actions>
      )}
    </>
  );
}

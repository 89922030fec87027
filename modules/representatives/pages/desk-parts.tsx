// The desk's form for a mandate, and a mandate as it lists them.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Card, Checkbox, Checkboxes, DayField, Form, Hidden, Radios, Submit, TextField } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { type Kind, type Mandate, stateOf, usualEnd } from '../mandates.ts';
import { newId } from '../read-mandate.ts';
import { scopes, scopeWords } from '../scopes.ts';
import { MandateFacts, StateTag } from './mandate-parts.tsx';

export function DeskMandate({ visit, mandate, mayEnd }: { visit: AnyVisit; mandate: Mandate; mayEnd: boolean }) {
  const runs = ['inForce', 'coming'].includes(stateOf(mandate, visit.asOf));
  return (
    <Card title={mandate.name} tag={<StateTag visit={visit} mandate={mandate} />}>
      <MandateFacts visit={visit} mandate={mandate} />
      {runs && mayEnd && (
        <Form deed="end">
          <Hidden name="mandate" value={mandate.id} />
          <Submit kind="stop">{visit.t('representatives.desk.end')}</Submit>
        </Form>
      )}
    </Card>
  );
}

export function DeskFields({ visit, kinds }: { visit: AnyVisit; kinds: readonly Kind[] }) {
  const { t } = visit;
  const withAuthority = kinds.includes('guardianship');
  return (
    <Form deed="give">
      <Hidden name="mandate" value={newId()} />
      <Radios
        name="kind"
        label={t('representatives.role')}
        options={kinds.map((value) => ({
          value,
          text: t(`representatives.kinds.${value}`),
          hint: t(`representatives.kindHints.${value}`),
        }))}
        required
      />
      <TextField name="name" label={t('representatives.desk.who')} hint={t('representatives.desk.whoHint')} autocomplete="off" required />
      <Checkboxes
        name="scopes"
        label={t('representatives.matters')}
        options={scopes().map((scope) => ({ value: scope, text: scopeWords(visit, scope) }))}
        required
      />
      <TextField name="matter" label={t('representatives.name.matter')} autocomplete="off" />
      <DayField
        name="lastOn"
        label={t('representatives.name.lastOn')}
        hint={t(withAuthority ? 'representatives.desk.lastOnHint' : 'representatives.name.lastOnHint')}
        {...(!withAuthority && { value: usualEnd(helsinkiDay(visit.asOf)) })}
      />
      {withAuthority && (
        <Radios
          name="authority"
          label={t('representatives.desk.authority')}
          options={(['dvv', 'court'] as const).map((value) => ({ value, text: t(`representatives.shownBy.${value}`) }))}
        />
      )}
      <TextField
        name="reference"
        label={t('representatives.desk.reference')}
        hint={t('representatives.desk.referenceHint')}
        autocomplete="off"
      />
      <DayField name="seenOn" label={t('representatives.desk.seenOn')} hint={t('representatives.desk.seenOnHint')} />
      <Checkbox name="adult" label={t('representatives.desk.adult')} />
      <Submit>{t('representatives.desk.save')}</Submit>
    </Form>
  );
}

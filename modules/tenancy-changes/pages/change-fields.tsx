// The fields of a change's form, as its type asks for them.
import { randomUUID } from 'node:crypto';
import type { Occupancy } from '#modules/residents/public.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import {
  Checkboxes,
  DayField,
  EmailField,
  Form,
  Hidden,
  PhoneField,
  Radios,
  Select,
  Submit,
  TextArea,
  TextField,
} from '#platform/pages/parts.ts';
import type { ChangeType, Field } from '../change-type.ts';
import { stayName } from '../file-change.ts';

interface ChangeFormProps {
  visit: AnyVisit;
  type: ChangeType;
  stays: readonly Occupancy[];
  others: ReadonlyMap<string, string>;
}

/** The whole form. What was typed stays when something must be mended; sent twice it is one matter. */
export function ChangeForm({ visit, type, stays, others }: ChangeFormProps) {
  const { t, language } = visit;
  const sent = visit.form?.values['matter'];
  const from = type.from && <DayField name="from" label={t(type.from.label)} hint={type.from.hint && t(type.from.hint)} required />;
  return (
    <Form>
      <Hidden name="matter" value={typeof sent === 'string' ? sent : randomUUID()} />
      {stays.length > 1 && (
        <Select
          name="stay"
          label={t('tenancy-changes.form.home')}
          options={stays.map((stay) => ({ value: stay.id, text: stayName(stay, language) }))}
          required
        />
      )}
      {type.other && (
        <Radios
          name="other"
          label={t(type.other.label)}
          hint={type.other.hint && t(type.other.hint)}
          options={[...others].map(([value, text]) => ({ value, text }))}
          required
        />
      )}
      {type.from?.first && from}
      {type.fields.map((field) => (
        <ChangeField visit={visit} field={field} name={field.id} label={t(field.label)} />
      ))}
      {!type.from?.first && from}
      {type.until && (
        <DayField name="until" label={t(type.until.label)} hint={type.until.hint && t(type.until.hint)} required={type.until.required} />
      )}
      <Submit>{t('tenancy-changes.form.send')}</Submit>
    </Form>
  );
}

/** One question. `name` and `label` stand here too, so that the error summary can say which field it means. */
function ChangeField({ visit, field, name, label }: { visit: AnyVisit; field: Field; name: string; label: string }) {
  const { t } = visit;
  const options = (field.options ?? []).map((option) => ({ value: option.id, text: t(option.title) }));
  const props = { name, label, hint: field.hint && t(field.hint), required: field.required };
  switch (field.kind) {
    case 'text':
      return <TextField {...props} autocomplete="off" />;
    case 'long-text':
      return <TextArea {...props} max={2000} />;
    case 'day':
    case 'birth-date':
      return <DayField {...props} />;
    case 'count':
      return <TextField {...props} width="s" />;
    case 'yes-no':
      return (
        <Radios
          {...props}
          options={[
            { value: 'yes', text: t('tenancy-changes.yes') },
            { value: 'no', text: t('tenancy-changes.no') },
          ]}
        />
      );
    case 'choice':
      return <Radios {...props} options={options} />;
    case 'several':
      return <Checkboxes {...props} options={options} />;
    case 'phone':
      return <PhoneField {...props} />;
    case 'email':
      return <EmailField {...props} />;
  }
}

// Fields in which something is chosen.
import type { ComponentChildren } from 'preact';
import { useField, useVisit } from '../visiting.ts';
import { describedBy, FieldError, Labelled, Optional } from './fields.tsx';

export interface Option {
  value: string;
  text: string;
  hint?: string;
}
interface ChoiceProps {
  name: string;
  label: string;
  options: readonly Option[];
  hint?: string | undefined;
  required?: boolean;
}

export function Select(props: ChoiceProps & { value?: string | undefined | null }) {
  const { t } = useVisit();
  const { typed, error, again } = useField(props.name);
  const chosen = again ? typed : (props.value ?? undefined);
  return (
    <Labelled {...props} error={error}>
      <select
        id={props.name}
        name={props.name}
        required={props.required}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(props.name, props.hint, error)}
      >
        {!chosen && <option value="">{t('pages.choose')}</option>}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Nothing is chosen beforehand unless `value` says so. */
export function Radios(props: ChoiceProps & { value?: string | undefined | null }) {
  const { typed, error, again } = useField(props.name);
  const chosen = again ? typed : props.value;
  return (
    <Group {...props} error={error}>
      {props.options.map((option, index) => (
        <Choice type="radio" name={props.name} option={option} index={index} checked={option.value === chosen} />
      ))}
    </Group>
  );
}

export function Checkboxes(props: ChoiceProps & { value?: readonly string[] | undefined }) {
  const { typed, error, again } = useField(props.name);
  const chosen = again ? [typed ?? []].flat() : (props.value ?? []);
  return (
    <Group {...props} required={true} error={error}>
      {props.options.map((option, index) => (
        <Choice type="checkbox" name={props.name} option={option} index={index} checked={chosen.includes(option.value)} />
      ))}
    </Group>
  );
}

/** One box to tick. */
export function Checkbox(props: { name: string; label: ComponentChildren; checked?: boolean; hint?: string; value?: string }) {
  const { typed, error, again } = useField(props.name);
  return (
    <div class={error ? 'field failed' : 'field'}>
      <FieldError name={props.name} error={error} />
      <div class="choice">
        <input
          type="checkbox"
          id={props.name}
          name={props.name}
          value={props.value ?? 'on'}
          checked={again ? typed !== undefined : props.checked}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy(props.name, props.hint, error)}
        />
        <label for={props.name}>{props.label}</label>
        {props.hint && (
          <p class="hint" id={`${props.name}-hint`}>
            {props.hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** The likeliest reasons, answered by the keys 1-3 where script runs and as ordinary radio buttons where it does not; none is chosen beforehand. */
export function KeyChoice(props: ChoiceProps) {
  const { t } = useVisit();
  const { typed, error } = useField(props.name);
  return (
    <Group {...props} error={error} keyed={true} hint={props.hint ?? t('pages.keyChoice')}>
      {props.options.map((option, index) => (
        <Choice type="radio" name={props.name} option={option} index={index} checked={option.value === typed} keyed={index < 3} />
      ))}
    </Group>
  );
}

function Group(props: ChoiceProps & { error?: string | undefined; keyed?: boolean; children: ComponentChildren }) {
  return (
    <fieldset
      class={`field group${props.error ? ' failed' : ''}`}
      data-keys={props.keyed ? '' : undefined}
      aria-describedby={describedBy(props.name, props.hint, props.error)}
    >
      <legend>
        {props.label}
        <Optional required={props.required} />
      </legend>
      {props.hint && (
        <p class="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      )}
      <FieldError name={props.name} error={props.error} />
      {props.children}
    </fieldset>
  );
}

function Choice(props: { type: 'radio' | 'checkbox'; name: string; option: Option; index: number; checked: boolean; keyed?: boolean }) {
  // The first bears the field's own id, so that the error summary finds it.
  const id = props.index === 0 ? props.name : `${props.name}-${props.index + 1}`;
  return (
    <div class="choice">
      <input
        type={props.type}
        id={id}
        name={props.name}
        value={props.option.value}
        checked={props.checked}
        aria-describedby={props.option.hint && `${id}-hint`}
      />
      <label for={id}>
        {props.keyed && <kbd>{props.index + 1}</kbd>}
        {props.option.text}
      </label>
      {props.option.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.option.hint}
        </p>
      )}
    </div>
  );
}

// Fields into which something is typed, each with label, hint and what was wrong.
import type { ComponentChildren } from 'preact';
import { useField, useVisit } from '../visiting.ts';

export interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  value?: string | number | undefined | null;
  required?: boolean;
  /** One of several of which one is needed, as its hint says: it is not marked as optional. */
  oneOf?: boolean;
  /** What the browser may fill in: `email`, `tel`, `name` … */
  autocomplete?: string;
  width?: 's' | 'm' | 'l';
}

interface InputKind {
  type: 'text' | 'email' | 'tel' | 'date';
  width?: 's' | 'm' | 'l';
  autocomplete?: string;
  inputMode?: 'numeric' | 'decimal';
  spellcheck?: false;
}

/** Label, hint and error around a control; `describedBy` belongs on the control. */
export function Labelled(props: {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  oneOf?: boolean | undefined;
  children: ComponentChildren;
}) {
  return (
    <div class={props.error ? 'field failed' : 'field'}>
      <label for={props.name}>
        {props.label}
        <Optional required={props.required || props.oneOf} />
      </label>
      {props.hint && (
        <p class="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      )}
      <FieldError name={props.name} error={props.error} />
      {props.children}
    </div>
  );
}

/** Most fields are needed, so the others are marked. */
export function Optional(props: { required?: boolean | undefined }) {
  const { t } = useVisit();
  return props.required ? null : <span class="optional"> {t('pages.optional')}</span>;
}

export const FieldError = (props: { name: string; error?: string | undefined }) =>
  props.error ? (
    <p class="field-error" id={`${props.name}-error`}>
      {props.error}
    </p>
  ) : null;

/** The ids of hint and error that exist, for aria-describedby. */
export const describedBy = (name: string, hint: unknown, error: unknown): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;

function Input({ kind, ...props }: FieldProps & { kind: InputKind }) {
  const { typed, error, again } = useField(props.name);
  return (
    <Labelled {...props} error={error}>
      <input
        class={`width-${props.width ?? kind.width ?? 'l'}`}
        id={props.name}
        name={props.name}
        {...({ type: kind.type } as object)}
        value={again ? String(typed ?? '') : (props.value ?? '')}
        required={props.required}
        autocomplete={props.autocomplete ?? kind.autocomplete}
        inputMode={kind.inputMode}
        spellcheck={kind.spellcheck}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(props.name, props.hint, error)}
      />
    </Labelled>
  );
}

export const TextField = (props: FieldProps) => <Input {...props} kind={{ type: 'text' }} />;
export const EmailField = (props: FieldProps) => <Input {...props} kind={{ type: 'email', autocomplete: 'email', spellcheck: false }} />;
export const PhoneField = (props: FieldProps) => <Input {...props} kind={{ type: 'tel', autocomplete: 'tel', width: 'm' }} />;
/** A day as the browser's own date field; `value` is `2026-03-12`. */
export const DayField = (props: FieldProps) => <Input {...props} kind={{ type: 'date', width: 's' }} />;
/** Euros with a comma; `value` as text ("12,50"). */
export const MoneyField = (props: FieldProps) => <Input {...props} kind={{ type: 'text', inputMode: 'decimal', width: 's' }} />;

export function TextArea(props: FieldProps & { rows?: number; max?: number }) {
  const { typed, error, again } = useField(props.name);
  return (
    <Labelled {...props} error={error}>
      <textarea
        id={props.name}
        name={props.name}
        rows={props.rows ?? 5}
        maxLength={props.max}
        required={props.required}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(props.name, props.hint, error)}
      >
        {again ? String(typed ?? '') : props.value}
      </textarea>
    </Labelled>
  );
}

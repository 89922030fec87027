// A form that narrows what a page shows: fields side by side, answered by GET so that the address says it all.
import type { ComponentChildren } from 'preact';
import { useVisit } from '#platform/pages/visiting.ts';

interface Option {
  value: string;
  text: string;
}

/** `keep`: values of the address that stay as they are. */
export function Filters(props: { label: string; keep?: Record<string, string | undefined>; children: ComponentChildren }) {
  const { here, t } = useVisit();
  return (
    <search aria-label={props.label} class="no-print">
      <form class="form inline" method="get" action={here().split('?')[0]}>
        {Object.entries(props.keep ?? {}).map(([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />)}
        {props.children}
        <button class="button quiet" type="submit">
          {t('oversight.filter.show')}
        </button>
      </form>
    </search>
  );
}

export const FilterSelect = (props: {
  name: string;
  label: string;
  value: string | undefined;
  options: readonly Option[];
  all: string;
}) => (
  <div class="field">
    <label for={props.name}>{props.label}</label>
    <select id={props.name} name={props.name} class="width-m">
      <option value="">{props.all}</option>
      {props.options.map((option) => (
        <option value={option.value} selected={option.value === props.value}>
          {option.text}
        </option>
      ))}
    </select>
  </div>
);

export const FilterDay = (props: { name: string; label: string; value: string | undefined }) => (
  <div class="field">
    <label for={props.name}>{props.label}</label>
    <input type="date" class="width-s" id={props.name} name={props.name} value={props.value} />
  </div>
);

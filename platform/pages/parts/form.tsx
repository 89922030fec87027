// The form that posts: its token, its deed, and the summary of what must be mended.
import { type ComponentChildren, isValidElement, toChildArray } from 'preact';
import type { AnyVisit, FailedForm } from '../visit.ts';
import { FormContext, useVisit } from '../visiting.ts';

interface FormProps {
  /** Which of the page's `posts`; absent for a page with one form. */
  deed?: string;
  /** Another page of the same door; this page when absent. */
  action?: string;
  /** Beside each other instead of under each other, for one or two fields. */
  inline?: boolean;
  children: ComponentChildren;
}

/** A form that posts to this page. Works without script; the server checks everything. */
export function Form({ deed = '', action, inline, children }: FormProps) {
  const visit = useVisit();
  const failed = failedHere(visit, deed);
  return (
    <form class={inline ? 'form inline' : 'form'} method="post" action={action ?? visit.here()} novalidate>
      {failed && <ErrorSummary failed={failed} labels={labelsIn(children)} />}
      <input type="hidden" name="csrf" value={visit.csrf} />
      {deed && <input type="hidden" name="_deed" value={deed} />}
      <FormContext.Provider value={failed ? { deed, failed } : { deed }}>{children}</FormContext.Provider>
    </form>
  );
}

const failedHere = (visit: AnyVisit, deed: string): FailedForm | undefined => (visit.form?.deed === deed ? visit.form : undefined);

/** The labels of the fields in a form, by name: the summary says which field it means. */
function labelsIn(children: ComponentChildren, labels = new Map<string, string>()): ReadonlyMap<string, string> {
  for (const child of toChildArray(children)) {
    if (!isValidElement(child)) continue;
    const { name, label, children: inner } = child.props as { name?: unknown; label?: unknown; children?: ComponentChildren };
    if (typeof name === 'string' && typeof label === 'string') labels.set(name, label);
    labelsIn(inner, labels);
  }
  return labels;
}

/** What must be mended in the order of the form, each line a link to its field. It takes the focus when the page opens. */
function ErrorSummary({ failed, labels }: { failed: FailedForm; labels: ReadonlyMap<string, string> }) {
  const { t } = useVisit();
  const whole = failed.errors.filter((each) => each.field === '');
  const order = [...labels.keys()];
  const inFields = failed.errors.filter((each) => each.field !== '').sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  return (
    // It takes the focus as the page opens, so that a failed form says so first, also without script.
    <div class="box stop errors" role="alert" tabIndex={-1} autofocus>
      <h2 class="box-title">{inFields.length > 0 ? t('pages.errors.title', { count: inFields.length }) : t('pages.errors.refused')}</h2>
      {whole.map((each) => (
        <p>{each.text}</p>
      ))}
      {inFields.length > 0 && (
        <ul>
          {inFields.map((each) => (
            <li>
              <a href={`#${each.field}`}>
                {labels.has(each.field) ? t('pages.errors.atField', { label: labels.get(each.field)!, error: each.text }) : each.text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export const Hidden = (props: { name: string; value: string }) => <input type="hidden" name={props.name} value={props.value} />;

export const Submit = (props: { kind?: 'main' | 'quiet' | 'stop'; name?: string; value?: string; children: ComponentChildren }) => (
  <button class={`button ${props.kind ?? 'main'}`} type="submit" name={props.name} value={props.value}>
    {props.children}
  </button>
);

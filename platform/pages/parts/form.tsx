// The form that posts: its token, its deed, and the summary of what must be mended.
import type { ComponentChildren } from 'preact';
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
      {failed && <ErrorSummary failed={failed} />}
      <input type="hidden" name="csrf" value={visit.csrf} />
      {deed && <input type="hidden" name="_deed" value={deed} />}
      <FormContext.Provider value={failed ? { deed, failed } : { deed }}>{children}</FormContext.Provider>
    </form>
  );
}

const failedHere = (visit: AnyVisit, deed: string): FailedForm | undefined => (visit.form?.deed === deed ? visit.form : undefined);

/** What must be mended, each line a link to its field. It takes the focus when the page opens. */
function ErrorSummary({ failed }: { failed: FailedForm }) {
  const { t } = useVisit();
  const [whole, inFields] = [failed.errors.filter((each) => each.field === ''), failed.errors.filter((each) => each.field !== '')];
  return (
    // biome-ignore lint/a11y/noAutofocus: a form that failed must say so first, also without script
    <div class="box stop errors" role="alert" tabIndex={-1} autofocus>
      <h2 class="box-title">{inFields.length > 0 ? t('pages.errors.title', { count: inFields.length }) : t('pages.errors.refused')}</h2>
      {whole.map((each) => (
        <p>{each.text}</p>
      ))}
      {inFields.length > 0 && (
        <ul>
          {inFields.map((each) => (
            <li>
              <a href={`#${each.field}`}>{each.text}</a>
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

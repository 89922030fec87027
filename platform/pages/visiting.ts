// Lets every part of a page find the visit it is rendered for.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AnyVisit, FailedForm } from './visit.ts';

export const VisitContext = createContext<AnyVisit | undefined>(undefined);
/** The form around a field: its deed, and what was wrong with it when it was last posted. */
export const FormContext = createContext<{ deed: string; failed?: FailedForm }>({ deed: '' });

/** The visit of the page being rendered. */
export function useVisit(): AnyVisit {
  const visit = useContext(VisitContext);
  if (!visit) throw new Error('a part was rendered outside a visit');
  return visit;
}

/** What was typed into a field and what was wrong with it, when its form is shown again. */
export function useField(name: string): { typed?: string | string[]; error?: string; again: boolean } {
  const { failed } = useContext(FormContext);
  if (!failed) return { again: false };
  const error = failed.errors.find((each) => each.field === name)?.text;
  const typed = failed.values[name];
  return { again: true, ...(typed !== undefined && { typed }), ...(error && { error }) };
}

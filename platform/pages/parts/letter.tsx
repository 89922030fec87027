// A letter on A4: who sends it, to whom, when, and what it says.
import type { ComponentChildren } from 'preact';
import { policyInForce } from '../../policy-in-force.ts';
import type { AnyVisit } from '../visit.ts';

interface LetterProps {
  visit: AnyVisit;
  /** Name and address lines of the one to whom it goes. */
  to: readonly string[];
  on: string;
  title: string;
  children: ComponentChildren;
}

export function Letter({ visit, to, on, title, children }: LetterProps) {
  const { controller } = policyInForce();
  return (
    <article class="letter">
      <header>
        <p class="letter-from">
          <strong>{controller.name}</strong>
          <br />
          {controller.address[visit.language]}
        </p>
        <p class="letter-on">{visit.format.day(on)}</p>
        <address class="letter-to">
          {to.map((line) => (
            <>
              {line}
              <br />
            </>
          ))}
        </address>
      </header>
      <h1>{title}</h1>
      {children}
    </article>
  );
}

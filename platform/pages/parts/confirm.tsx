// The page that asks before a deed that cannot be undone; it needs no script.
import type { ComponentChildren } from 'preact';
import { useVisit } from '../visiting.ts';
import { Box } from './box.tsx';
import { Form, Submit } from './form.tsx';
import { LinkButton } from './links.tsx';
import { Actions, PageTitle } from './sections.tsx';

interface ConfirmProps {
  question: string;
  /** What will happen, one sentence each. */
  consequences?: readonly string[];
  button: string;
  kind?: 'main' | 'stop';
  backHref: string;
  deed?: string;
  /** Fields, hidden or not. */
  children?: ComponentChildren;
}

/** The whole body of a page that confirms; the deed is the page's post. */
export function Confirm(props: ConfirmProps) {
  const { t } = useVisit();
  return (
    <div class="confirm">
      <PageTitle>{props.question}</PageTitle>
      {props.consequences && (
        <Box kind={props.kind === 'stop' ? 'note' : 'info'}>
          <ul class="consequences">
            {props.consequences.map((consequence) => (
              <li>{consequence}</li>
            ))}
          </ul>
        </Box>
      )}
      <Form deed={props.deed ?? ''}>
        {props.children}
        <Actions>
          <Submit kind={props.kind ?? 'main'}>{props.button}</Submit>
          <LinkButton kind="quiet" href={props.backHref}>
            {t('pages.goBack')}
          </LinkButton>
        </Actions>
      </Form>
    </div>
  );
}

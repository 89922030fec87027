// The answer on paper: what was done and what not, why, in the handler's own words too, by which job, and how to complain.
import type { Block } from '#platform/documents/pdf.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Actions, Letter, LinkButton } from '#platform/pages/parts.ts';
import { type About, datedOn, letterOf, titleOfLetter } from '../letter-of.ts';
import type { OpenedRequest } from '../own-requests.ts';

interface AnswerLetterProps {
  visit: AnyVisit;
  opened: OpenedRequest;
  to: readonly string[];
  about: About;
}

export function AnswerLetter({ visit, opened, to, about }: AnswerLetterProps) {
  const { t } = visit;
  return (
    <>
      <Letter visit={visit} to={to} on={datedOn(opened, about)!} title={t(titleOfLetter(about))}>
        {letterOf(visit, opened, about).map((block) => (
          <Part block={block} />
        ))}
      </Letter>
      <Actions>
        <LinkButton kind="quiet" href={visit.here({ as: 'pdf' })}>
          {t('rights-requests.letter.pdf')}
        </LinkButton>
      </Actions>
    </>
  );
}

function Part({ block }: { block: Block }) {
  if (block.kind === 'heading') return <h2>{block.text}</h2>;
  if (block.kind === 'text') return <p class="as-typed">{block.text}</p>;
  if (block.kind === 'lines') return <p class="as-typed">{block.lines.join('\n')}</p>;
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    );
  return null;
}

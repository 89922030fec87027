// The page that says what went wrong, in the reader's language, with the way on.
import { doorBases } from './address.ts';
import { Box } from './parts/box.tsx';
import { LinkButton } from './parts/links.tsx';
import { Actions, PageTitle } from './parts/sections.tsx';
import type { Problem } from './problems.ts';
import { useVisit } from './visiting.ts';

export function ProblemPage({ problem }: { problem: Problem }) {
  const { t, door, language } = useVisit();
  return (
    <div class="narrow">
      <PageTitle lead={problem.text}>{problem.title}</PageTitle>
      {problem.reference && <Box kind="info">{t('pages.problem.fault.reference', { reference: problem.reference })}</Box>}
      <Actions>
        <LinkButton href={doorBases[door][language]}>{t('pages.problem.frontPage')}</LinkButton>
      </Actions>
    </div>
  );
}

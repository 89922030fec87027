// The mark of a line's status: published, decided, or proposed by nobody's decision yet.
import { Tag } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { Status } from '#policy-engine/index.ts';

const kinds = { published: 'ok', decided: 'ok', proposed: 'wait' } as const;

export function StatusTag({ status }: { status: Status }) {
  return <Tag kind={kinds[status]}>{useVisit().t(`oversight.status.${status}`)}</Tag>;
}

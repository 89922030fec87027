// How far work in the background has come: a browser that runs scripts looks again by itself, the others have a link.
import { useVisit } from '../visiting.ts';
import { LinkButton } from './links.tsx';

/** `of` is undefined while nobody knows how much there is to do. */
export function Progress({ label, done, of }: { label: string; done: number; of: number | undefined }) {
  const { t, here } = useVisit();
  return (
    <div class="progress">
      <label for="progress">{label}</label>
      <progress id="progress" data-anew {...(of !== undefined && { max: of, value: done })} />
      <LinkButton kind="quiet" href={here()}>
        {t('pages.lookAgain')}
      </LinkButton>
    </div>
  );
}

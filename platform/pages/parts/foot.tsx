// The foot of every page: who to call, how to print, and the pages about the site itself.
import type { Frame } from '../frame.ts';
import { useVisit } from '../visiting.ts';
import { Mark } from './header.tsx';

export function Foot({ frame }: { frame: Frame }) {
  const { t } = useVisit();
  return (
    <footer class="foot">
      <div class="wide foot-row">
        <p class="foot-mark">
          <Mark />
          {frame.landlord.name}
        </p>
        {frame.landlord.phone && (
          <p>
            <a href={`tel:${frame.landlord.phone.replace(/[^+\d]/g, '')}`}>{t('pages.service.call', { phone: frame.landlord.phone })}</a>
          </p>
        )}
        <p class="no-print" data-print={t('pages.service.print')}>
          {t('pages.service.printByBrowser')}
        </p>
      </div>
      {frame.foot.length > 0 && (
        <nav aria-label={t('pages.menu.foot')}>
          <ul class="wide foot-links">
            {frame.foot.map((item) => (
              <li>
                <a href={item.href} aria-current={item.current}>
                  {item.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </footer>
  );
}

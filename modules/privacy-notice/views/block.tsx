// A passage under a heading, as a part of a page or of a service on the page of the whole notice.
import type { ComponentChildren } from 'preact';

interface BlockProps {
  title: string;
  /** 2 on a service's own page, 3 where services follow each other. */
  level: 2 | 3;
  children: ComponentChildren;
}

export function Block({ title, level, children }: BlockProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class="section">
      <div class="section-head">
        <Heading>{title}</Heading>
      </div>
      {children}
    </section>
  );
}

/** One sentence stands alone, several one under another. */
export function Sentences({ items }: { items: readonly string[] }) {
  if (items.length <= 1) return <p>{items[0]}</p>;
  return (
    <ul class="narrow">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}

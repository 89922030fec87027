// The manifest of a module: what a system declares about itself, and nothing that it does.
import type { OutsideRight } from './enforcement/outside.ts';
import type { Job } from './jobs.ts';
import type { Templates } from './mail/templates.ts';
import type { Page, Route } from './pages/page.ts';
import type { Serves, Table } from './personal-data.ts';

export interface Module {
  /** Folder, PostgreSQL schema (`-` written `_`) and first word of its text keys. */
  name: string;
  /** The modules it may import; their migrations run before its own. */
  dependsOn: readonly string[];
  /** Every table of its schema. */
  personalData: readonly Table[];
  /** What it reads in each activity. */
  serves: Readonly<Record<string, Serves>>;
  pages?: readonly Page[];
  routes?: readonly Route[];
  /** Rights that stand outside the door, for machines and sign-in. */
  outside?: readonly OutsideRight[];
  /** What the worker does for it, again and again. */
  jobs?: readonly Job[];
  /** The messages that it sends, by names that begin with its own. */
  mails?: Templates;
  /** `new URL('./texts.yaml', import.meta.url)` */
  texts?: URL;
}

/** Declares a module. Throws on a name that cannot be a folder or schema. */
export function defineModule(module: Module): Module {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(module.name)) throw new Error(`a module cannot be called ${module.name}`);
  return module;
}

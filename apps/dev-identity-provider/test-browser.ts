// For tests: a browser without a screen: keeps cookies, follows no redirect unasked, fills in the page of personas.

export interface Answer {
  status: number;
  url: string;
  location?: string;
  setCookies: string[];
  text: string;
}

export class TestBrowser {
  readonly origin: string;
  readonly cookies = new Map<string, { value: string; path: string }>();
  constructor(origin: string) {
    this.origin = origin;
  }

  async get(url: string): Promise<Answer> {
    return this.#ask(url, {});
  }

  async post(url: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#ask(url, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: this.origin, ...headers } });
  }

  /** Follows redirects as far as `until` says, or to the end. */
  async follow(answer: Answer, until: (location: string) => boolean = () => false): Promise<Answer> {
    let now = answer;
    while (now.location && !until(now.location)) now = await this.get(now.location);
    return now;
  }

  /** Leaves for the provider and answers as the persona; stops before going back to the door: `location` is the callback. */
  async identify(signInUrl: string, persona: string): Promise<Answer> {
    const choice = await this.follow(await this.get(signInUrl));
    const chosen = await this.post(choice.url, { persona });
    return this.follow(chosen, (location) => location.includes('/kirjaudu/paluu'));
  }

  /** The whole sign-in; the answer is the door's redirect after it. */
  async signIn(signInUrl: string, persona: string): Promise<Answer> {
    const back = await this.identify(signInUrl, persona);
    return this.get(back.location!);
  }

  async #ask(url: string, init: RequestInit): Promise<Answer> {
    const at = new URL(url, this.origin);
    const cookie = [...this.cookies]
      .filter(([, c]) => at.pathname.startsWith(c.path))
      .map(([name, c]) => `${name}=${c.value}`)
      .join('; ');
    const response = await fetch(at, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) },
    });
    const setCookies = response.headers.getSetCookie();
    for (const line of setCookies) this.#keep(line);
    const location = response.headers.get('location');
    return {
      status: response.status,
      url: at.href,
      setCookies,
      text: await response.text(),
      ...(location && { location: new URL(location, at).href }),
    };
  }

  #keep(line: string) {
    const [pair, ...attributes] = line.split(/;\s*/);
    const [name, ...value] = pair!.split('=');
    const said = (word: string) => attributes.find((a) => a.toLowerCase().startsWith(`${word}=`))?.split('=')[1];
    const gone = value.join('=') === '' || said('max-age') === '0' || new Date(said('expires') ?? '2100-01-01') < new Date();
    if (gone) this.cookies.delete(name!);
    else this.cookies.set(name!, { value: value.join('='), path: said('path') ?? '/' });
  }
}

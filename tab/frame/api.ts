import type { Answered, Given, RouteKey } from '../../bot/contract.ts';
import type { Host } from './host.ts';

/** What the server said no to, in words for the person; `status` 0 when it could not be reached. */
export class ApiRefused extends Error {
  override readonly name = 'ApiRefused';
  readonly status: number;
  readonly code: string;
  readonly faults: readonly { readonly field: string; readonly text: string }[];

  constructor(status: number, code: string, text: string, faults: ApiRefused['faults'] = []) {
    super(text);
    this.status = status;
    this.code = code;
    this.faults = faults;
  }
}

/** Calls the server as the signed-in person. Throws ApiRefused. */
export interface Api {
  <K extends RouteKey>(key: K, given?: GivenTo<K>): Promise<Answered<K>>;
  /** A file, saved under its name; with a body it is made as that says. */
  download(path: string, name: string, body?: unknown): Promise<void>;
  /** A picture, as an address for this page alone. */
  objectUrl(path: string): Promise<string>;
}

/** What a call needs: parts of its path, its query and its body where it has them. */
export type GivenTo<K extends RouteKey> = {
  readonly [P in 'params' | 'query' | 'body']?: Given<K>[P];
};

export function apiOf(host: Host): Api {
  const call = async (key: RouteKey, given: GivenTo<RouteKey> = {}): Promise<unknown> => {
    const [method = 'GET', path = ''] = key.split(' ');
    const response = await fetched(host, filled(path, given.params) + queryOf(given.query), {
      method,
      ...bodyOf(given.body),
    });
    return response.json();
  };
  const blob = async (path: string, body?: unknown): Promise<Blob> =>
    (await fetched(host, path, { method: body === undefined ? 'GET' : 'POST', ...bodyOf(body) })).blob();
  return Object.assign(call as Api, {
    download: async (path: string, name: string, body?: unknown) => save(await blob(path, body), name),
    objectUrl: async (path: string) => URL.createObjectURL(await blob(path)),
  });
}

const filled = (path: string, params: Readonly<Record<string, string>> = {}): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

function queryOf(query: object = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

function bodyOf(body: unknown): RequestInit {
  if (body === undefined) return {};
  if (body instanceof Uint8Array)
    return { body: new Uint8Array(body), headers: { 'Content-Type': 'application/octet-stream' } };
  return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
}

/** What has just run out, or cannot be had without asking her, is fetched anew, once; what she was doing goes on. */
async function fetched(host: Host, path: string, init: RequestInit): Promise<Response> {
  for (const anew of [false, true]) {
    const proof = await host.proof(anew).catch(() => null);
    if (!proof) continue;
    const response = await reach(path, { ...init, headers: { ...init.headers, ...proof } });
    if (response.ok) return response;
    if (response.status !== 401 || anew) throw await refusalIn(response);
  }
  throw new ApiRefused(401, 'missing', '');
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`/api/v1${path}`, { ...init, cache: 'no-store', credentials: 'omit' });
  } catch (cause) {
    throw Object.assign(new ApiRefused(0, 'away', ''), { cause });
  }
}

interface Refusal {
  readonly error?: { code?: string; text?: string; faults?: ApiRefused['faults'] } | string;
}
async function refusalIn(response: Response): Promise<ApiRefused> {
  const body: Refusal = await response.json().catch(() => ({}));
  const error = typeof body.error === 'object' ? body.error : {};
  return new ApiRefused(response.status, error.code ?? String(body.error ?? ''), error.text ?? '', error.faults);
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // Safari reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

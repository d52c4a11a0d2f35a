// Talks to the shop's server: JSON, the page's token on whatever changes something, and a sentence for every failure.

export class ApiError extends Error {
  constructor(message, { status = 0, problems = [], confirm = null, caja = false } = {}) {
    super(message);
    this.status = status;
    this.problems = problems;
    this.confirm = confirm;
    this.caja = caja;
  }
}

const unreachable = 'No hay respuesta del programa de la tienda. Revise que siga abierto y vuelva a intentar: la venta en pantalla no se pierde ni se repite.';

async function call(url, options) {
  let response;
  try {
    response = await fetch(url, { credentials: 'same-origin', cache: 'no-store', ...options });
  } catch {
    throw new ApiError(unreachable);
  }
  const body = await (response.headers.get('content-type')?.includes('json') ? response.json() : response.text());
  if (!response.ok) {
    throw new ApiError(body?.title ?? unreachable, { status: response.status, problems: body?.problems ?? [], confirm: body?.confirm ?? null, caja: body?.caja ?? false });
  }
  return body;
}

export function get(url, options = {}) {
  return call(url, options);
}

/** What is no JSON. */
export function getText(url) {
  return call(url, {});
}

export function post(url, body) {
  const token = document.querySelector('meta[name="izi-token"]')?.content ?? '';
  return call(url, { method: 'POST', headers: { 'content-type': 'application/json', RequestVerificationToken: token }, body: JSON.stringify(body) });
}

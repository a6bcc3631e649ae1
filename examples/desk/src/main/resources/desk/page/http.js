// Requests to the desk, and what it says when they go wrong.

/** What went wrong, in words for people; `mistakes` are those of single fields. */
export class Problem extends Error {
  constructor(message, mistakes = []) {
    super(message);
    this.mistakes = mistakes;
  }
}

export const get = (path, signal) => send("GET", path, undefined, signal);
export const post = (path, body, signal) => send("POST", path, body, signal);
export const put = (path, body, signal) => send("PUT", path, body, signal);

async function send(method, path, body, signal) {
  const response = await request(path, {
    method,
    signal,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return response.status === 204 ? undefined : response.json();
}

/**
 * The events of an address: each one's data, which is JSON, as it comes in. Whoever reads them stops
 * at the last one: that the stream ends before is a problem.
 */
export async function* events(path, signal) {
  const response = await request(path, { signal, headers: { Accept: "text/event-stream" } });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let unread = "";
  for (;;) {
    const { done, value } = await reader.read().catch(breakOff);
    if (done) {
      breakOff();
    }
    const blocks = (unread + value).split("\n\n");
    unread = blocks.pop();
    yield* blocks
      .map(dataOf)
      .filter((data) => data !== "")
      .map((data) => JSON.parse(data));
  }
}

function dataOf(block) {
  const lines = block.split("\n").filter((line) => line.startsWith("data:"));
  return lines.map((line) => line.slice("data:".length)).join("\n");
}

function breakOff() {
  throw new Problem("The connection was lost before the answer was complete. Ask again.");
}

async function request(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (error) {
    if (error.name === "AbortError") {
      throw error;
    }
    throw new Problem("The desk does not answer. Is it still running? Start it and try again.");
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response;
}

async function problemOf(response) {
  const type = response.headers.get("Content-Type") ?? "";
  const problem = type.startsWith("application/problem+json") ? await response.json() : {};
  const message = problem.detail ?? problem.title ?? `The desk answered ${response.status}.`;
  return new Problem(message, problem.errors);
}

// Whether the models are loaded: shown at the top, and waited for by all who need them.

import { $ } from "./dom.js";

const PAUSES = { ready: 10_000, waiting: 500, away: 2_000 };

let tellReady;
export const ready = new Promise((resolve) => (tellReady = resolve));

/** Asks again and again. */
export async function watchHealth() {
  for (;;) {
    const state = await ask();
    show(state);
    if (state === "ready") {
      tellReady();
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSES[state]));
  }
}

async function ask() {
  try {
    const response = await fetch("/health/ready", { cache: "no-store" });
    return response.ok ? "ready" : "waiting";
  } catch {
    return "away";
  }
}

const WORDS = { ready: "Ready", waiting: "Loading the models", away: "Not reachable" };
const NOTICES = {
  ready: "",
  waiting:
    "The models are still being loaded. Write already: what you send now is answered as soon as they are ready.",
  away: "The desk does not answer at the moment. This page keeps trying.",
};

function show(state) {
  const health = $("#health");
  if (health.dataset.state !== state || health.textContent !== WORDS[state]) {
    health.dataset.state = state;
    health.textContent = WORDS[state];
    $("#loading").textContent = NOTICES[state];
  }
}

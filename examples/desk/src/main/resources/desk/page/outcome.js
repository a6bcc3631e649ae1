// The right side of a panel: empty, busy, done or failed.

import { $ } from "./dom.js";
import { showMistakes } from "./fields.js";

/** Shows a state, and the outcome itself where it is below the window. */
export function setState(outcome, state) {
  outcome.dataset.state = state;
  if (outcome.getBoundingClientRect().top > innerHeight * 0.75) {
    outcome.scrollIntoView();
  }
}

/** Shows what went wrong: at the fields of the form, or else in words on the right. */
export function showProblem(outcome, form, { message, mistakes = [] }) {
  const homeless = showMistakes(form, mistakes);
  if (mistakes.length > homeless.length) {
    outcome.dataset.state = outcome.dataset.state === "done" ? "done" : "empty";
    return;
  }
  const words = [message, ...homeless.map((mistake) => mistake.msg)];
  $(".failure", outcome).replaceChildren(
    ...words.map((text) => {
      const line = document.createElement("p");
      line.textContent = text;
      return line;
    }),
  );
  setState(outcome, "failed");
}

// How long each step took.

import { fillTrack, fresh, millis, write } from "./dom.js";

export const total = (steps) => steps.reduce((sum, step) => sum + step.millis, 0);

/** Shows a bar for each step, the longest of full length. */
export function showSteps(list, steps) {
  const longest = Math.max(...steps.map((step) => step.millis));
  list.replaceChildren(
    ...steps.map((step) => {
      const row = write(fresh("step-row"), { ".name": step.name, ".value": millis(step.millis) });
      fillTrack(row, step.millis / longest);
      return row;
    }),
  );
}

// How sure the model is of each queue: bars that keep their places, so that a change is seen.

import { $, fillTrack, fresh, percent, write } from "./dom.js";
import { names, paint } from "./queues.js";

/** Shows the confidence of all queues. */
export function showScores({ queue, confidence, alternatives }) {
  const scores = new Map(alternatives.map((other) => [other.queue, other.confidence]));
  if (confidence > Math.max(0, ...scores.values())) {
    scores.set(queue, confidence);
  }
  for (const name of names) {
    const row = rowOf(name);
    row.hidden = !scores.has(name);
    row.classList.toggle("chosen", name === queue);
    write(row, { ".value": percent(scores.get(name) ?? 0) });
    fillTrack(row, scores.get(name) ?? 0);
  }
}

function rowOf(name) {
  const list = $("#scores");
  const found = $(`li:has([data-queue="${name}"])`, list);
  if (found) {
    return found;
  }
  const row = fresh("score-row");
  row.dataset.queue = name;
  paint($(".name", row), name);
  list.append(row);
  return row;
}

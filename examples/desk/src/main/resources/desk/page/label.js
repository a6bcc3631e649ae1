// The decision, as a label on the ticket.

import { $, announce, millis, percent, write } from "./dom.js";
import { queue } from "./queues.js";
import { total } from "./steps.js";

const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language" });

/** Shows where the ticket goes; `change` says what an edit has done to that, if there was one. */
export function showLabel({ decision, reason, steps }, change) {
  const label = $("#label");
  const { name, code, team } = queue(decision.queue);
  label.dataset.queue = decision.queue;
  write(label, {
    ".sort-code": code,
    h3: name,
    ".team": team,
    ".sure .caption": isGuess(decision) ? "Best guess" : "Confidence",
    ".sure strong": percent(decision.confidence),
    ".reason": reason,
    ".language": language(decision.language),
    ".took": millis(total(steps)),
    ".change": change ?? "",
  });
  $(".change", label).hidden = !change;
  announce(`${change ?? ""} Goes to ${name}. ${reason}`);
}

/** Says what an edit did to the decision. */
export function compare(before, after, example) {
  const was = `${queue(before.queue).name} (${percent(before.confidence)})`;
  const is = `${queue(after.queue).name} (${percent(after.confidence)})`;
  const cause = example ? `After your edit of ${example}` : "Without your edits";
  return was === is ? `${cause}: still ${is}.` : `${cause}: ${was} → ${is}.`;
}

/** Whether the ticket does not go where the model finds it likeliest to belong. */
function isGuess({ queue, confidence, alternatives }) {
  return queue === "triage" && alternatives.some((other) => other.confidence >= confidence);
}

const language = (code) => (code === "und" ? "Cannot be told" : LANGUAGES.of(code));

// The command that does the same as the form.

import { $ } from "./dom.js";

/** The command for a ticket, for any POSIX shell. */
export function curlOf(ticket) {
  const json = JSON.stringify(ticket).replaceAll("'", String.raw`'\''`);
  return `curl -s ${location.origin}/tickets/route -H 'Content-Type: application/json' -d '${json}'`;
}

/** Makes the button copy the command. */
export function offerCopy() {
  const words = $("#copy span");
  $("#copy").addEventListener("click", async () => {
    words.textContent = (await copied($("#curl"))) ? "Copied" : "Selected";
    setTimeout(() => (words.textContent = "Copy"), 2000);
  });
}

/** Copies a text, or selects it where the browser does not let pages copy. */
async function copied(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(element);
    return false;
  }
}

// Small things that every panel needs.

export const $ = (selector, root = document) => root.querySelector(selector);

/** The one element of a template, new. */
export function fresh(template) {
  return $(`#${template}`).content.firstElementChild.cloneNode(true);
}

/** Puts texts into the elements that the selectors name. */
export function write(root, texts) {
  for (const [selector, text] of Object.entries(texts)) {
    $(selector, root).textContent = text;
  }
  return root;
}

/** Sets how much of its track a bar fills: 0 to 1. */
export function fillTrack(root, share) {
  $(".track", root).style.setProperty("--share", Math.max(0, Math.min(1, share)));
}

/** Says something to people who listen to the page, once. */
export function announce(text) {
  $("#announcer").textContent = text;
}

/** Makes the buttons of a list of samples; a click hands over the sample. */
export function offerSamples(list, samples, take) {
  for (const sample of samples) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sample.name;
    button.addEventListener("click", () => take(sample));
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
  }
}

export const percent = (share) => `${Math.round(share * 100)} %`;
export const millis = (time) => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
export const score = (value) => value.toFixed(2);

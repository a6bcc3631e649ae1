// An article of the help centre, in a dialog.

import { $ } from "./dom.js";
import { get } from "./http.js";
import { queue } from "./queues.js";

const dialog = $("#article");

/** Sets the dialog up. */
export function articleDialog() {
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}

/** Shows an article, with the sentences of a passage marked. */
export async function showArticle(id, passage) {
  const marked = new Set(sentences(passage));
  try {
    const { section, title, body } = await get(`/articles/${id}`);
    show(
      queue(section).name,
      title,
      body.split("\n\n").map((text) => paragraph(text, marked)),
    );
  } catch (problem) {
    show("", "This article cannot be shown", [problem.message]);
  }
}

function show(section, title, body) {
  $("#article-section").textContent = section;
  $("#article-title").textContent = title;
  $("#article-body").replaceChildren(...body);
  dialog.showModal();
  $("#article-title").focus();
  dialog.scrollTop = 0;
}

const sentences = (text) => text.split(/(?<=[.!?])\s+/);

function paragraph(text, marked) {
  const element = document.createElement("p");
  for (const sentence of sentences(text)) {
    const part = document.createElement(marked.has(sentence) ? "mark" : "span");
    part.textContent = sentence;
    element.append(part, " ");
  }
  return element;
}

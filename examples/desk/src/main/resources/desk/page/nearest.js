// The labelled examples that decided, each to be edited in place.

import { $, fillTrack, fresh, score, write } from "./dom.js";
import { clearMistakes, showMistakes } from "./fields.js";
import { put } from "./http.js";
import { names, paint, queue } from "./queues.js";

const edited = new Set();

/** Shows the nearest examples; calls `changed` with the id of one that was edited and saved. */
export function showNearest(nearest, changed) {
  $("#nearest").replaceChildren(...nearest.map((near) => itemOf(near, changed)));
}

/** Forgets which examples were edited. */
export function forgetEdits() {
  edited.clear();
}

function itemOf({ example, similarity }, changed) {
  const item = write(fresh("near-item"), {
    strong: example.subject,
    ".text": example.text,
    ".value": score(similarity),
  });
  paint($(".chip", item), example.queue);
  fillTrack(item, similarity);
  $(".edited", item).hidden = !edited.has(example.id);
  const edit = $(".edit", item);
  edit.setAttribute("aria-label", `Edit “${example.subject}”`);
  edit.addEventListener("click", () => openForm(item, example, changed));
  return item;
}

function openForm(item, example, changed) {
  const view = $(".near", item);
  const form = formOf(example);
  const close = () => {
    form.remove();
    view.hidden = false;
    $(".edit", view).focus();
  };
  form.addEventListener("submit", (event) => save(event, example.id, changed));
  form.addEventListener("keydown", (event) => event.key === "Escape" && close());
  $(".cancel", form).addEventListener("click", close);
  view.hidden = true;
  item.append(form);
  form.elements.queue.focus();
}

function formOf(example) {
  const form = fresh("near-form");
  form.setAttribute("aria-label", `Edit the example “${example.subject}”`);
  form.elements.queue.append(...names.map((name) => new Option(queue(name).name, name)));
  for (const row of form.querySelectorAll(".row")) {
    const field = $("[name]", row);
    field.id = `${example.id}-${field.name}`;
    $("label", row).htmlFor = field.id;
    field.value = example[field.name];
  }
  return form;
}

async function save(event, id, changed) {
  event.preventDefault();
  const form = event.currentTarget;
  clearMistakes(form);
  try {
    await put(`/examples/${id}`, Object.fromEntries(new FormData(form)));
    edited.add(id);
    changed(id);
  } catch (problem) {
    const fields = problem.mistakes?.length
      ? problem.mistakes
      : [{ loc: ["text"], msg: problem.message }];
    showMistakes(form, fields);
  }
}

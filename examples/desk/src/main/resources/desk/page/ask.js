// The panel that answers questions.

import { showArticle } from "./article.js";
import { $, announce, fillTrack, fresh, millis, offerSamples, score, write } from "./dom.js";
import { clearMistakes } from "./fields.js";
import { ready } from "./health.js";
import { events, get } from "./http.js";
import { setState, showProblem } from "./outcome.js";
import { writeTicket } from "./route.js";
import { QUESTIONS } from "./samples.js";
import { showSteps, total } from "./steps.js";

const RELATED = 4;

const form = $("#question");
const outcome = $("#answering");
const passages = $("#passages");
let running;

/** Sets the panel up. */
export function askPanel() {
  offerSamples($("#question-samples"), QUESTIONS, ({ text }) => {
    form.elements.q.value = text;
    form.requestSubmit();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && event.target === form.elements.q) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(form.elements.q.value);
  });
  $("#stop").addEventListener("click", stop);
  $("#to-ticket").addEventListener("click", sendAsTicket);
}

async function ask(question) {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  clearMistakes(form);
  begin();
  try {
    await ready;
    mine.signal.throwIfAborted();
    const path = `/articles/answer?${new URLSearchParams({ q: question })}`;
    await readAnswer(path, mine.signal);
    await showRelated(question, mine.signal);
  } catch (problem) {
    if (running === mine && !mine.signal.aborted) {
      end();
      fail(problem);
    }
  }
}

/** Keeps what has come in so far. */
function fail(problem) {
  if (passages.childElementCount > 0) {
    conclude(problem.message);
  } else {
    showProblem(outcome, form, problem);
  }
}

async function readAnswer(path, signal) {
  for await (const part of events(path, signal)) {
    if (part.type === "Done") {
      return finish(part);
    }
    passages.append(passageOf(part));
  }
}

function begin() {
  passages.replaceChildren();
  $("#related").replaceChildren();
  $("#answer-steps").replaceChildren();
  $("#searching .wait").textContent = "Reading the help centre";
  $("#searching").hidden = false;
  $("#stop").hidden = false;
  $("#ending").hidden = true;
  $("#to-ticket").hidden = true;
  setState(outcome, "busy");
}

function finish({ passages: count, steps }) {
  end();
  showSteps($("#answer-steps"), steps);
  $("#to-ticket").hidden = count > 0;
  conclude(
    count > 0
      ? `${count} ${count === 1 ? "passage" : "passages"} in ${millis(total(steps))}.`
      : "No article fits this question well enough, so there is no answer: better none than a guess.",
  );
}

function conclude(text) {
  $("#ending").textContent = text;
  $("#ending").hidden = false;
  announce(text);
  setState(outcome, "done");
}

function end() {
  if (document.activeElement === $("#stop")) {
    $("#answer-title").focus();
  }
  $("#searching").hidden = true;
  $("#stop").hidden = true;
}

function stop() {
  running.abort();
  end();
  conclude("Stopped. The desk has stopped working on it, too.");
}

function passageOf({ text, source, score: fit }) {
  const item = write(fresh("passage"), {
    ".text": text,
    ".title": source.title,
    ".value": score(fit),
  });
  $("button", item).addEventListener("click", () => showArticle(source.id, text));
  return item;
}

async function showRelated(question, signal) {
  const hits = await get(
    `/articles?${new URLSearchParams({ q: question, limit: RELATED })}`,
    signal,
  );
  $("#related").replaceChildren(...hits.map(hitOf));
}

function hitOf(hit) {
  const item = write(fresh("hit"), { ".title": hit.title, ".value": score(hit.score) });
  fillTrack(item, hit.score);
  $("button", item).addEventListener("click", () => showArticle(hit.id, ""));
  return item;
}

function sendAsTicket() {
  const text = form.elements.q.value;
  writeTicket({ subject: text.slice(0, 80), text });
  $("#route").scrollIntoView();
  $("#subject").focus({ preventScroll: true });
}

// The panel that routes tickets.

import { curlOf, offerCopy } from "./curl.js";
import { $, millis, offerSamples } from "./dom.js";
import { clearMistakes } from "./fields.js";
import { ready } from "./health.js";
import { post } from "./http.js";
import { compare, showLabel } from "./label.js";
import { forgetEdits, showNearest } from "./nearest.js";
import { setState, showProblem } from "./outcome.js";
import { TICKETS } from "./samples.js";
import { showScores } from "./scores.js";
import { showSteps, total } from "./steps.js";

const form = $("#ticket");
const outcome = $("#routing");
let routed;

/** Sets the panel up. */
export function routePanel() {
  offerSamples($("#ticket-samples"), TICKETS, writeTicket);
  offerCopy();
  form.addEventListener("input", showCurl);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      form.requestSubmit();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    route(ticketOf(form));
  });
  $("#undo").addEventListener("click", undo);
  showCurl();
}

/** Writes a ticket into the form and routes it. */
export function writeTicket({ subject, text }) {
  form.elements.subject.value = subject;
  form.elements.text.value = text;
  form.elements.customer.value = "";
  showCurl();
  form.requestSubmit();
}

function ticketOf({ elements: { subject, text, customer } }) {
  const ticket = { subject: subject.value, text: text.value };
  return customer.value ? { ...ticket, customer: customer.value } : ticket;
}

function showCurl() {
  $("#curl").textContent = curlOf(ticketOf(form));
}

/** Routes a ticket; `example` is what was edited since the last time, null if all edits are undone. */
async function route(ticket, example) {
  clearMistakes(form);
  busy();
  try {
    await ready;
    const begin = performance.now();
    const routing = await post("/tickets/explain", ticket);
    show(ticket, routing, performance.now() - begin, example);
  } catch (problem) {
    showProblem(outcome, form, problem);
  }
}

function busy() {
  if (outcome.dataset.state !== "done") {
    $(".when-busy .wait", outcome).textContent = "Waiting for the model";
    setState(outcome, "busy");
  }
}

function show(ticket, routing, roundTrip, example) {
  const change =
    example !== undefined && routed
      ? compare(routed.decision, routing.decision, example)
      : undefined;
  routed = { ticket, decision: routing.decision };
  showLabel(routing, change);
  showScores(routing.decision);
  showSteps($("#route-steps"), routing.steps);
  $("#round-trip").textContent =
    `${millis(total(routing.steps))} of work, ${millis(roundTrip)} until your browser had the answer.`;
  showNearest(routing.nearest, routeAgain);
  setState(outcome, "done");
}

async function routeAgain(example) {
  await route(routed.ticket, example);
  $("#label-title").focus();
}

async function undo() {
  try {
    await post("/examples/reset");
    forgetEdits();
    await route(routed.ticket, null);
  } catch (problem) {
    showProblem(outcome, form, problem);
  }
}

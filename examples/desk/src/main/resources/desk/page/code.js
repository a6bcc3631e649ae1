// The lines of code behind a panel, fetched when somebody wants to see them.

import { get } from "./http.js";

const KEYWORDS =
  "case|class|final|for|if|implements|import|int|double|interface|new|null|private|public|record|return|static|switch|this|throw|throws|var|void|while";
const TOKEN = new RegExp(
  [
    String.raw`(?<comment>//.*)`,
    String.raw`(?<string>"(?:\\.|[^"\\])*")`,
    String.raw`(?<annotation>@\w+)`,
    String.raw`(?<keyword>\b(?:${KEYWORDS})\b)`,
    String.raw`(?<type>\b[A-Z]\w*\b)`,
    String.raw`(?<number>\b\d[\w.]*)`,
  ].join("|"),
  "g",
);

/** Makes every disclosure of code fetch its region once. */
export function codeDisclosures() {
  for (const details of document.querySelectorAll("details[data-region]")) {
    details.addEventListener("toggle", () => show(details), { once: true });
  }
}

async function show(details) {
  const holder = document.createElement("div");
  details.append(holder);
  try {
    const { file, firstLine, lines } = await get(`/code/${details.dataset.region}`);
    holder.append(caption(file, firstLine, lines.length), listing(file, firstLine, lines));
  } catch (problem) {
    holder.textContent = problem.message;
  }
}

function caption(file, first, count) {
  const element = document.createElement("p");
  element.className = "fine";
  element.textContent = `${file}, lines ${first} to ${first + count - 1}`;
  return element;
}

function listing(file, firstLine, lines) {
  const pre = document.createElement("pre");
  pre.tabIndex = 0;
  pre.setAttribute("role", "region");
  pre.setAttribute("aria-label", `Code of ${file} from line ${firstLine}`);
  const code = document.createElement("code");
  code.style.setProperty("--before-first", firstLine - 1);
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  const trimmed = lines.join("\n").trimEnd().split("\n");
  code.append(...trimmed.map((line) => lineOf(line.slice(indent))));
  pre.append(code);
  return pre;
}

function lineOf(text) {
  const line = document.createElement("span");
  line.className = "line";
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const kind = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
    line.append(text.slice(end, match.index), token(kind, match[0]));
    end = match.index + match[0].length;
  }
  line.append(`${text.slice(end)}\n`);
  return line;
}

function token(kind, text) {
  const element = document.createElement("span");
  element.className = kind;
  element.textContent = text;
  return element;
}

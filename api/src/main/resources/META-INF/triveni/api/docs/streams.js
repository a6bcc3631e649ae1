// Shows what a stream sends as it arrives: Swagger UI itself waits for the end.
"use strict";

const STREAM = /^(text\/event-stream|application\/(jsonl|x-ndjson))\b/;
const MOST_ITEMS = 500;

let executed;
document.addEventListener(
  "click",
  (event) => {
    executed = event.target.closest(".execute")?.closest(".opblock") ?? executed;
  },
  true,
);

async function fetchShowingStreams(url, request) {
  const block = executed;
  block?.querySelector(".stream")?.remove();
  const response = await fetch(url, request);
  const type = response.headers.get("content-type") ?? "";
  if (!block?.isConnected || !STREAM.test(type)) {
    return response;
  }
  const end = type.startsWith("text/event-stream") ? /\r?\n\r?\n/ : /\r?\n/;
  return responseOf(response, readBy(response.body.getReader(), end, panelIn(block)));
}

/** A body that holds what was read, and shows each item once it is whole. */
function readBy(reader, end, panel) {
  const decoder = new TextDecoder();
  let rest = "";
  panel.stop.addEventListener("click", () => reader.cancel());
  return new ReadableStream({
    async start(body) {
      try {
        for (let next = await reader.read(); !next.done; next = await reader.read()) {
          body.enqueue(next.value);
          const items = (rest + decoder.decode(next.value, { stream: true })).split(end);
          rest = items.pop();
          items.filter((item) => item !== "").forEach(panel.show);
        }
        body.close();
      } catch (error) {
        body.error(error);
      } finally {
        panel.finish();
      }
    },
  });
}

function responseOf(original, body) {
  const { status, statusText, headers } = original;
  const copy = new Response(body, { status, statusText, headers });
  Object.defineProperty(copy, "url", { value: original.url });
  return copy;
}

/** A list below the operation, with a button that ends the stream. */
function panelIn(block) {
  const panel = document.createElement("section");
  panel.className = "stream";
  panel.innerHTML =
    "<h3>As it arrives</h3><button type='button' class='btn'>Stop</button><ol></ol>";
  const [heading, stop, list] = panel.children;
  list.setAttribute("aria-live", "polite");
  block.querySelector(".opblock-body").append(panel);
  return {
    stop,
    show(item) {
      list.append(Object.assign(document.createElement("li"), { textContent: item }));
      if (list.childElementCount > MOST_ITEMS) {
        list.firstElementChild.remove();
      }
    },
    finish() {
      heading.textContent = "All that arrived";
      stop.remove();
    },
  };
}

// Shows the document that the page names, in the colours that the system asks for.
"use strict";

const docs = document.getElementById("docs");
const darkness = window.matchMedia("(prefers-color-scheme: dark)");

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
const CODE_FONT = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

const TYPOGRAPHY = {
  fontFamily: FONT,
  headings: { fontFamily: FONT },
  code: { fontFamily: CODE_FONT },
};

const LIGHT = {
  typography: { ...TYPOGRAPHY, code: { fontFamily: CODE_FONT, color: "#a82020" } },
  colors: {
    primary: { main: "#1f4fa8" },
    error: { main: "#c01818" },
    warning: { main: "#f0c35a", contrastText: "#181c24" },
    text: { secondary: "#566072" },
    responses: {
      success: { color: "#136a1b", tabTextColor: "#4fbf5a" },
      error: { color: "#b01616", tabTextColor: "#ff8080" },
    },
  },
};

const DARK = {
  typography: {
    ...TYPOGRAPHY,
    code: { fontFamily: CODE_FONT, color: "#f0a3a3", backgroundColor: "#242a35" },
    links: { color: "#7cb3ff", visited: "#7cb3ff", hover: "#a9cdff" },
  },
  colors: {
    primary: { main: "#7cb3ff" },
    success: { main: "#3fc98a" },
    warning: { main: "#f0c35a", contrastText: "#181c24" },
    error: { main: "#ff8080" },
    text: { primary: "#e6e9ef", secondary: "#aab3c2" },
    border: { dark: "#39414f", light: "#2a313d" },
    responses: {
      success: { color: "#5fd7a0", backgroundColor: "#16291f", tabTextColor: "#5fd7a0" },
      error: { color: "#ff9c9c", backgroundColor: "#2d1a1c", tabTextColor: "#ff9c9c" },
      redirect: { color: "#f0c35a", backgroundColor: "#2b2413", tabTextColor: "#f0c35a" },
      info: { color: "#7cb3ff", backgroundColor: "#16233a", tabTextColor: "#7cb3ff" },
    },
  },
  schema: { nestedBackground: "#1a1f29", typeNameColor: "#aab3c2", typeTitleColor: "#e6e9ef" },
  sidebar: { backgroundColor: "#141820", textColor: "#e6e9ef", activeTextColor: "#7cb3ff" },
  rightPanel: { backgroundColor: "#0f1319", textColor: "#e6e9ef" },
  codeBlock: { backgroundColor: "#0a0d12" },
  fab: { backgroundColor: "#242a35", color: "#7cb3ff" },
};

Redoc.init(
  docs.dataset.document,
  { hideLogo: true, theme: darkness.matches ? DARK : LIGHT },
  docs,
);

darkness.addEventListener("change", () => location.reload());

// Mistakes, shown at the fields they belong to.

/** Takes away the mistakes of a form. */
export function clearMistakes(form) {
  form.querySelectorAll(".mistake").forEach((mistake) => mistake.remove());
  for (const field of form.elements) {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }
}

/** Shows mistakes at their fields, goes to the first, and gives those that belong to none. */
export function showMistakes(form, mistakes) {
  const homeless = mistakes.filter((mistake) => !showAt(fieldOf(form, mistake), mistake));
  form.querySelector("[aria-invalid]")?.focus();
  return homeless;
}

const fieldOf = (form, mistake) => form.elements.namedItem(mistake.loc.at(-1));

function showAt(field, mistake) {
  if (!field) {
    return false;
  }
  const text = document.createElement("p");
  text.className = "mistake";
  text.id = `${field.id}-mistake`;
  text.textContent = mistake.msg;
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", text.id);
  field.after(text);
  return true;
}

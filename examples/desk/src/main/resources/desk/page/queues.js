// The teams of the desk.

const QUEUES = {
  billing: { name: "Billing", code: "BIL", team: "Plans, payments and invoices" },
  access: { name: "Access", code: "ACC", team: "Signing in, roles and security" },
  tracking: { name: "Tracking", code: "TRK", team: "Parcels on their way, lost or broken" },
  returns: { name: "Returns", code: "RET", team: "Parcels that come back" },
  integrations: { name: "Integrations", code: "INT", team: "Shops, the API and webhooks" },
  printing: { name: "Printing", code: "PRT", team: "Labels, printers and scales" },
  triage: { name: "Triage", code: "TRI", team: "A person looks at it and decides" },
};

export const names = Object.keys(QUEUES);
export const queue = (name) => QUEUES[name];

/** Shows the queue's name and colour in an element. */
export function paint(element, name) {
  element.dataset.queue = name;
  element.textContent = QUEUES[name].name;
}

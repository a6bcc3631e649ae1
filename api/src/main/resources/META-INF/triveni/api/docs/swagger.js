// Shows the document that the page names.
"use strict";

const docs = document.getElementById("docs");
const oauth = JSON.parse(docs.dataset.oauth);

const ui = SwaggerUIBundle({
  url: docs.dataset.document,
  domNode: docs,
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  validatorUrl: null,
  deepLinking: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  showExtensions: false,
  oauth2RedirectUrl: new URL(docs.dataset.redirect, location.href).href,
  requestInterceptor: (request) => Object.assign(request, { userFetch: fetchShowingStreams }),
  ...JSON.parse(docs.dataset.parameters),
});

if (Object.keys(oauth).length > 0) {
  ui.initOAuth(oauth);
}

package dev.triveni.examples.tutorial.openapi_webhooks;

import dev.triveni.examples.tutorial.Chapter;

/// Requests to other applications in the document.
public final class OpenapiWebhooks {
  private OpenapiWebhooks() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("openapi_webhooks")
        .add(
            "tutorial001",
            Chapter.app(api -> api.webhooks(Tutorial001.Webhooks.class).routes(new Tutorial001())));
  }
}

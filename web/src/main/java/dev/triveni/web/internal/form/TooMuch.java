package dev.triveni.web.internal.form;

import dev.triveni.web.HttpException;

/// Refuses a form that has more of something than is accepted.
public final class TooMuch {
  private TooMuch() {}

  /// 413: there is more than `limit` of `what`.
  public static HttpException of(String what, long limit) {
    return HttpException.of(413, "The form has more than " + limit + " " + what + ".")
        .with("limit", limit);
  }
}

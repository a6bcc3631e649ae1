package dev.triveni.web.internal;

import dev.triveni.schema.Refusal;
import dev.triveni.web.HttpException;
import dev.triveni.web.Problem;
import java.time.Duration;

/// Gives statuses to what keepers of records refuse.
final class Refusals {
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private Refusals() {}

  /// The answer to a request that was refused.
  static HttpException answer(Refusal refusal, Throwable cause) {
    HttpException answer =
        switch (refusal.reason()) {
          case MISSING -> HttpException.notFound(refusal.detail());
          case CONFLICT -> HttpException.of(409, refusal.detail());
          case INVALID -> HttpException.of(422, refusal.detail());
          case BUSY -> HttpException.unavailable(refusal.detail(), A_MOMENT);
        };
    HttpException whole =
        refusal.mistakes().isEmpty()
            ? answer
            : answer.with("errors", Problem.of(refusal.mistakes()).items());
    return whole.causedBy(cause);
  }
}

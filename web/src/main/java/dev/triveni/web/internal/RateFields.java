package dev.triveni.web.internal;

import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.spi.RateLimiter.Allowance;
import dev.triveni.web.spi.RateLimiter.Left;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What responses tell of rate limits: the three `X-RateLimit` fields that many send, of the rate
/// that has the least left, and those of draft-ietf-httpapi-ratelimit-headers, of all.
public final class RateFields {
  private static final String LIMIT = "X-RateLimit-Limit";
  private static final String REMAINING = "X-RateLimit-Remaining";
  private static final String RESET = "X-RateLimit-Reset";

  private RateFields() {}

  /// The rate that decides: of those that refused the one that does so longest, else the one with
  /// the least left.
  public static Left tightest(Allowance allowance) {
    return allowance.left().stream()
        .filter(Left::refused)
        .max(Comparator.comparing(Left::reset))
        .orElseGet(() ->
            allowance.left().stream().min(Comparator.comparingLong(Left::remaining)).orElseThrow());
  }

  /// The response with these fields; where a limit inside has less left, its own stay.
  public static Response on(Response response, Allowance allowance) {
    Response told = response.headers(policies(allowance));
    Left tightest = tightest(allowance);
    return lessIsLeft(response.headers(), tightest)
        ? told
        : told.setHeader(LIMIT, Long.toString(tightest.rate().count()))
            .setHeader(REMAINING, Long.toString(tightest.remaining()))
            .setHeader(RESET, epochSeconds(tightest));
  }

  /// The error with these fields.
  public static HttpException on(HttpException error, Allowance allowance) {
    Left tightest = tightest(allowance);
    Headers policies = policies(allowance);
    return error
        .header(LIMIT, Long.toString(tightest.rate().count()))
        .header(REMAINING, Long.toString(tightest.remaining()))
        .header(RESET, epochSeconds(tightest))
        .header("RateLimit-Policy", policies.find("RateLimit-Policy").orElseThrow())
        .header("RateLimit", policies.find("RateLimit").orElseThrow());
  }

  private static boolean lessIsLeft(Headers inside, Left tightest) {
    Optional<String> remaining = inside.find(REMAINING);
    return remaining.isPresent() && Long.parseLong(remaining.get()) <= tightest.remaining();
  }

  private static Headers policies(Allowance allowance) {
    return Headers.of(
        "RateLimit-Policy",
        each(
            allowance, left -> ";q=" + left.rate().count() + ";w=" + seconds(left.rate().period())),
        "RateLimit",
        each(allowance, left -> ";r=" + left.remaining() + ";t=" + seconds(left.reset())));
  }

  private static String each(Allowance allowance, Function<Left, String> parameters) {
    return allowance.left().stream()
        .map(left -> "\"" + left.rate() + "\"" + parameters.apply(left))
        .collect(Collectors.joining(", "));
  }

  private static long seconds(Duration duration) {
    return duration.plusNanos(999_999_999).toSeconds();
  }

  private static String epochSeconds(Left left) {
    Instant reset = Instant.now().plus(left.reset()).plusNanos(999_999_999);
    return Long.toString(reset.getEpochSecond());
  }
}

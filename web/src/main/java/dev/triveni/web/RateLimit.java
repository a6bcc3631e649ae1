package dev.triveni.web;

import dev.triveni.web.internal.RateFields;
import dev.triveni.web.internal.RateKeys;
import dev.triveni.web.spi.RateLimiter;
import dev.triveni.web.spi.RateLimiter.Allowance;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lets each client do only so much in a time: 429 beyond. Thread-safe.
///
/// ```java
/// app.filter(RateLimit.perMinute(60));
///
/// RateLimit costly = RateLimit.of(Rate.perMinute(10), Rate.perHour(100)).byHeader("X-API-Key");
/// app.add(Route.post("/answer", Answers::post).filter(costly))
///     .add(Route.post("/summary", Summaries::post).filter(costly)); // together 10 a minute
/// ```
///
/// A client is its address; behind a proxy put {@link TrustedProxies} before this filter. What one
/// object of this class has counted is shared by all places where it is used. Responses carry
/// `X-RateLimit-Limit`, `-Remaining` and `-Reset` (seconds since 1970) of the rate that has the
/// least left, and `RateLimit-Policy` and `RateLimit` of each (the IETF's draft). A refusal is an
/// {@link HttpException} with `Retry-After`, so `app.onStatus(429, …)` may answer it.
///
/// The counting is done by the module `cache`, in the memory of this process.
public final class RateLimit implements Filter {
  private static final int REFUSED = 429;

  private final RateLimiter limiter;
  private final List<Rate> rates;
  private final Rules rules;

  /// Who is counted, when, how much, and what a refusal looks like.
  private record Rules(
      Function<Request, String> key,
      Predicate<Request> applies,
      ToLongFunction<Request> cost,
      @Nullable ErrorHandler<HttpException> refusal) {}

  private RateLimit(RateLimiter limiter, List<Rate> rates, Rules rules) {
    this.limiter = limiter;
    this.rates = rates;
    this.rules = rules;
  }

  /// So many requests in each second.
  public static RateLimit perSecond(long count) {
    return of(Rate.perSecond(count));
  }

  /// So many requests in each minute.
  public static RateLimit perMinute(long count) {
    return of(Rate.perMinute(count));
  }

  /// So many requests in each hour.
  public static RateLimit perHour(long count) {
    return of(Rate.perHour(count));
  }

  /// So many requests in each 24 hours.
  public static RateLimit perDay(long count) {
    return of(Rate.perDay(count));
  }

  /// Several limits at once. A request that one of them refuses counts for none.
  ///
  /// @throws SetupException if nothing on the class path counts
  public static RateLimit of(Rate first, Rate... more) {
    RateLimiter found =
        ServiceLoader.load(RateLimiter.class).findFirst().orElseThrow(RateLimit::nothingCounts);
    return of(found, first, more);
  }

  /// Several limits at once, counted by this limiter.
  public static RateLimit of(RateLimiter limiter, Rate first, Rate... more) {
    List<Rate> rates = Stream.concat(Stream.of(first), Stream.of(more)).toList();
    return new RateLimit(limiter, rates, new Rules(RateKeys::address, _ -> true, _ -> 1, null));
  }

  /// This limit, counted for whatever has the same key: a user, a tenant, a plan.
  public RateLimit by(Function<Request, String> key) {
    return with(new Rules(key, rules.applies, rules.cost, rules.refusal));
  }

  /// This limit, counted for each value of a header field; for the address where it is missing.
  ///
  /// Clients choose what they send: check the field in a filter before this one.
  public RateLimit byHeader(String name) {
    return by(request ->
        request.header(name).map(value -> "=" + value).orElseGet(() -> RateKeys.address(request)));
  }

  /// This limit, for these requests only.
  public RateLimit when(Predicate<Request> condition) {
    return with(new Rules(rules.key, rules.applies.and(condition), rules.cost, rules.refusal));
  }

  /// This limit, but not for these requests.
  public RateLimit except(Predicate<Request> exempt) {
    return when(exempt.negate());
  }

  /// This limit, of which a request takes more than 1, or nothing.
  public RateLimit cost(ToLongFunction<Request> cost) {
    return with(new Rules(rules.key, rules.applies, cost, rules.refusal));
  }

  /// This limit, with its own answer to what it refuses. The fields of the limit are added to it.
  public RateLimit refusedBy(ErrorHandler<HttpException> refusal) {
    return with(new Rules(rules.key, rules.applies, rules.cost, refusal));
  }

  private RateLimit with(Rules changed) {
    return new RateLimit(limiter, rates, changed);
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    if (!rules.applies.test(request)) {
      return next.handle(request);
    }
    Allowance allowance =
        limiter.take(RateKeys.bounded(rules.key.apply(request)), rates, costOf(request));
    return allowance.granted()
        ? RateFields.on(next.handle(request), allowance)
        : refused(allowance, request);
  }

  private Response refused(Allowance allowance, Request request) throws Exception {
    HttpException error = refusal(allowance);
    if (rules.refusal == null) {
      throw error;
    }
    return rules.refusal.handle(error, request).headers(error.headers());
  }

  private static HttpException refusal(Allowance allowance) {
    RateLimiter.Left tightest = RateFields.tightest(allowance);
    Duration wait = tightest.reset();
    long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    HttpException error =
        HttpException.of(
                REFUSED,
                "Only " + tightest.rate() + " are accepted. Try again in " + seconds + " s.")
            .header("Retry-After", Long.toString(seconds))
            .with("retryAfter", seconds);
    return RateFields.on(error, allowance);
  }

  private long costOf(Request request) {
    long cost = rules.cost.applyAsLong(request);
    if (cost < 0) {
      throw new IllegalArgumentException(
          "TRV-WEB-194 The cost of "
              + request
              + " is "
              + cost
              + ": a request cannot give back."
              + " Return 0 or more.");
    }
    return cost;
  }

  private static SetupException nothingCounts() {
    return new SetupException(
        new SetupProblem(
            "TRV-WEB-192",
            "class path",
            "There is nothing to count requests with for a rate limit.",
            "Add the dependency dev.triveni:triveni-cache."));
  }
}

package dev.triveni.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.Rate;
import dev.triveni.web.spi.RateLimiter.Allowance;
import dev.triveni.web.spi.RateLimiter.Left;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class MemoryRateLimiterTest {
  private static final List<Rate> KINDS =
      List.of(Rate.perMinute(10), Rate.perMinute(10).moving(), Rate.perMinute(10).sliding());

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);
  private final MemoryRateLimiter limiter = new MemoryRateLimiter(1_000, clock::get);

  @ParameterizedTest
  @FieldSource("KINDS")
  void theEleventhOfTenIsRefusedAndOtherKeysAreNot(Rate rate) {
    for (long left = 9; left >= 0; left--) {
      assertThat(take("a", rate)).isEqualTo(left);
    }
    Allowance refused = limiter.take("a", List.of(rate), 1);
    assertThat(refused.granted()).isFalse();
    assertThat(refused.left().getFirst().refused()).isTrue();
    assertThat(take("b", rate)).isEqualTo(9);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void itIsAvailableAgainJustWhenItWasPromised(Rate rate) {
    for (long cost : new long[] {1, 4, 7, 10}) {
      String key = "key " + cost;
      limiter.take(key, List.of(rate), 4);
      pass(Duration.ofSeconds(13));
      limiter.take(key, List.of(rate), 6);
      Duration wait = limiter.take(key, List.of(rate), cost).left().getFirst().reset();
      pass(wait.minusMillis(100));
      assertThat(left(key, rate)).as("%d before %s", cost, wait).isLessThan(cost);
      pass(Duration.ofMillis(100));
      assertThat(left(key, rate)).as("%d after %s", cost, wait).isGreaterThanOrEqualTo(cost);
    }
  }

  @ParameterizedTest
  @CsvSource({"FIXED, 60", "MOVING, 60", "SLIDING, 66"})
  void theFirstWaitIsUntilTheWindowEnds(Rate.Window window, long seconds) {
    Rate rate = new Rate(10, Duration.ofMinutes(1), window);
    assertThat(limiter.take("a", List.of(rate), 0).left().getFirst().reset()).isZero();
    assertThat(limiter.take("a", List.of(rate), 10).left().getFirst().reset())
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void aMovingWindowNeverLetsMoreThroughInAnyPeriod() {
    Rate rate = Rate.perMinute(10).moving();
    List<Long> granted = grantedTimes(rate);
    for (int i = 10; i < granted.size(); i++) {
      assertThat(granted.get(i) - granted.get(i - 10)).isGreaterThanOrEqualTo(60_000_000_000L);
    }
    assertThat(granted).hasSizeGreaterThan(100);
  }

  @Test
  void aSlidingWindowLetsNoTwoWindowsThroughAtOnce() {
    Rate rate = Rate.perMinute(10).sliding();
    limiter.take("a", List.of(rate), 10);
    pass(Duration.ofSeconds(61));
    assertThat(limiter.take("a", List.of(rate), 1).granted()).isFalse();
    pass(Duration.ofSeconds(29));
    assertThat(limiter.take("a", List.of(rate), 5).granted()).isTrue();
    assertThat(limiter.take("a", List.of(rate), 1).granted()).isFalse();
    pass(Duration.ofMinutes(3));
    assertThat(limiter.take("a", List.of(rate), 10).granted()).isTrue();
  }

  @Test
  void aFixedWindowBeginsWithTheFirst() {
    Rate rate = Rate.perMinute(10);
    limiter.take("a", List.of(rate), 1);
    pass(Duration.ofSeconds(59));
    limiter.take("a", List.of(rate), 9);
    pass(Duration.ofSeconds(1));
    assertThat(take("a", rate)).isEqualTo(9);
  }

  @Test
  void ofSeveralRatesAllAreTakenFromOrNone() {
    List<Rate> rates = List.of(Rate.perMinute(2), Rate.perHour(3).moving());
    limiter.take("a", rates, 2);
    Allowance minute = limiter.take("a", rates, 1);
    assertThat(minute.left()).extracting(Left::refused).containsExactly(true, false);
    assertThat(minute.left()).extracting(Left::remaining).containsExactly(0L, 1L);
    pass(Duration.ofMinutes(1));
    assertThat(limiter.take("a", rates, 1).granted()).isTrue();
    pass(Duration.ofMinutes(1));
    Allowance hour = limiter.take("a", rates, 1);
    assertThat(hour.left()).extracting(Left::refused).containsExactly(false, true);
    assertThat(hour.left().getLast().reset()).isEqualTo(Duration.ofMinutes(58));
  }

  @Test
  void whatIsNeverAvailableIsRefused() {
    for (Rate rate : KINDS) {
      Allowance never = limiter.take("a", List.of(rate), 11);
      assertThat(never.granted()).isFalse();
      assertThat(never.left().getFirst().reset()).isEqualTo(Duration.ofMinutes(1));
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void fiftyThreadsNeverGetMoreThanThereIs(Rate rate) throws Exception {
    Callable<Long> greedy =
        () ->
            LongStream.range(0, 200)
                .filter(_ -> limiter.take("a", List.of(rate), 1).granted())
                .count();
    long granted = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Long> thread :
          threads.invokeAll(Stream.generate(() -> greedy).limit(50).toList())) {
        granted += thread.get();
      }
    }
    assertThat(granted).isEqualTo(10);
  }

  @Test
  void aFloodOfKeysDoesNotFillTheMemory() {
    for (int i = 0; i < 50_000; i++) {
      limiter.take("flood " + i, List.of(Rate.perMinute(10)), 1);
    }
    assertThat(limiter.entries()).isLessThanOrEqualTo(1_000);
  }

  @Test
  void aFloodOfRequestsInMovingWindowsDoesNotFillTheMemory() {
    Rate rate = Rate.perMinute(100).moving();
    for (int i = 0; i < 50_000; i++) {
      limiter.take("flood " + i % 500, List.of(rate), 1);
    }
    assertThat(limiter.entries()).isLessThanOrEqualTo(1_000);
  }

  @Test
  void aBusyKeySurvivesAFloodOfOthers() {
    List<Rate> rates = List.of(Rate.perMinute(10));
    for (int i = 0; i < 50_000; i++) {
      limiter.take("flood " + i, rates, 1);
      if (i % 100 == 0) {
        limiter.take("attacker", rates, 1);
      }
    }
    assertThat(limiter.take("attacker", rates, 1).granted()).isFalse();
  }

  @Test
  void whatIsNoLongerNeededIsForgotten() {
    limiter.take("a", List.of(Rate.perMinute(10)), 1);
    pass(Duration.ofSeconds(119));
    assertThat(limiter.entries()).isEqualTo(1);
    pass(Duration.ofSeconds(2));
    assertThat(limiter.entries()).isZero();
  }

  private List<Long> grantedTimes(Rate rate) {
    Random random = new Random(7);
    List<Long> granted = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      pass(Duration.ofMillis(random.nextInt(1_000)));
      if (limiter.take("a", List.of(rate), 1).granted()) {
        granted.add(clock.get());
      }
    }
    return granted;
  }

  private long left(String key, Rate rate) {
    return limiter.take(key, List.of(rate), 0).left().getFirst().remaining();
  }

  private long take(String key, Rate rate) {
    Allowance allowance = limiter.take(key, List.of(rate), 1);
    assertThat(allowance.granted()).isTrue();
    return allowance.left().getFirst().remaining();
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }
}

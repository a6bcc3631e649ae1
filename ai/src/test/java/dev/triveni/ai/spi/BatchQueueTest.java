package dev.triveni.ai.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.triveni.ai.DeadlineExceededException;
import dev.triveni.ai.ModelClosedException;
import dev.triveni.ai.ModelException;
import dev.triveni.ai.ModelState;
import dev.triveni.ai.OverloadedException;
import dev.triveni.shows.Shows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class BatchQueueTest {
  private final GatedModel model = new GatedModel();
  private final List<BatchQueue<String, String>> queues = new ArrayList<>();

  @AfterEach
  void close() {
    model.letGo();
    queues.forEach(BatchQueue::close);
  }

  @Test
  void everyCallerGetsTheAnswerToItsOwnInput() throws Exception {
    BatchQueue<String, String> queue = queue(settings -> settings.workers(2).capacity(500));
    List<FutureTask<String>> callers =
        IntStream.range(0, 400).mapToObj(i -> caller(queue, "input " + i)).toList();
    model.letGo();
    for (int i = 0; i < callers.size(); i++) {
      assertThat(callers.get(i).get()).isEqualTo("input " + i + "!");
    }
  }

  @Test
  @Shows("AI-09")
  void aFreeWorkerTakesAllThatIsThere() throws Exception {
    BatchQueue<String, String> queue = queue(settings -> settings.largestBatch(32));
    FutureTask<String> first = busyWith(queue, "first");
    List<FutureTask<String>> others =
        IntStream.range(0, 32).mapToObj(i -> callerInLine(queue, "other")).toList();
    model.letGo();
    first.get();
    for (FutureTask<String> other : others) {
      other.get();
    }
    assertThat(model.batches()).extracting(List::size).containsExactly(1, 32);
  }

  @Test
  void aSingleCallDoesNotWaitForOthers() {
    BatchQueue<String, String> queue = queue(settings -> settings.largestBatch(8));
    model.letGo();
    assertThat(queue.submit("alone", Deadline.none())).isEqualTo("alone!");
  }

  @Test
  void aWorkerWaitsForMoreCallsWhereThatIsWanted() throws Exception {
    BatchQueue<String, String> queue =
        queue(settings -> settings.largestBatch(3).waiting(Duration.ofSeconds(15)));
    model.letGo();
    List<FutureTask<String>> callers =
        List.of(caller(queue, "a"), caller(queue, "b"), caller(queue, "c"));
    for (FutureTask<String> caller : callers) {
      caller.get();
    }
    assertThat(model.batches()).hasSize(1);
  }

  @Test
  void theOldestCallGoesFirstWithThoseOfSimilarLength() throws Exception {
    BatchQueue<String, String> queue = queue(settings -> settings.largestBatch(8));
    FutureTask<String> busy = busyWith(queue, "busy");
    String longer = "a much longer input than the others are";
    List<FutureTask<String>> callers =
        List.of(
            callerInLine(queue, "one"),
            callerInLine(queue, longer),
            callerInLine(queue, "two"),
            callerInLine(queue, longer));
    model.letGo();
    busy.get();
    for (FutureTask<String> caller : callers) {
      caller.get();
    }
    assertThat(model.batches())
        .containsExactly(List.of("busy"), List.of("one", "two"), List.of(longer, longer));
  }

  @Test
  @Shows("AI-09")
  void aFullQueueRefusesCallersAndSaysWhenToTryAgain() throws Exception {
    BatchQueue<String, String> queue = queue(settings -> settings.capacity(2));
    busyWith(queue, "running");
    callerInLine(queue, "waiting");
    callerInLine(queue, "waiting too");
    OverloadedException refusal =
        (OverloadedException) catchThrowable(() -> queue.submit("too much", Deadline.none()));
    assertThat(refusal)
        .hasMessage(
            "TRV-AI-006 Model shouter is overloaded: 2 calls wait for it, which is as many as may."
                + " Try again in 1 s.");
    assertThat(refusal.retryAfter()).isGreaterThanOrEqualTo(Duration.ZERO);
  }

  @Test
  void whenToTryAgainFollowsFromTheQueueAndThePaceOfTheModel() {
    BatchQueue<String, String> queue = queue(settings -> settings.capacity(4));
    FutureTask<String> slow = busyWith(queue, "slow");
    sleep(Duration.ofMillis(200));
    model.letGo(1);
    assertThat(slow).succeedsWithin(Duration.ofSeconds(5));
    busyWith(queue, "running");
    IntStream.range(0, 4).forEach(_ -> callerInLine(queue, "waiting"));
    OverloadedException refusal =
        (OverloadedException) catchThrowable(() -> queue.submit("too much", Deadline.none()));
    assertThat(refusal.retryAfter()).isBetween(Duration.ofMillis(4 * 200), Duration.ofSeconds(8));
  }

  @Test
  void aListMayBeLongerThanTheQueue() {
    BatchQueue<String, String> queue = queue(settings -> settings.capacity(3).largestBatch(2));
    model.letGo();
    List<String> inputs = IntStream.range(0, 100).mapToObj(Integer::toString).toList();
    assertThat(queue.submit(inputs, Deadline.none()))
        .containsExactlyElementsOf(inputs.stream().map(input -> input + "!").toList());
  }

  @Test
  void aLongListLeavesRoomForOthers() {
    BatchQueue<String, String> queue = queue(settings -> settings.capacity(100));
    FutureTask<?> list =
        start(() -> queue.submit(List.of("x".repeat(90).split("")), Deadline.none()));
    model.awaitBatch();
    await(() -> queue.waiting() == 1);
    assertThat(list).isNotDone();
    assertThat(queue.waiting()).isEqualTo(1);
  }

  @Test
  void anEmptyListNeedsNoModel() {
    assertThat(queue(settings -> settings).submit(List.of(), Deadline.none())).isEmpty();
  }

  @Test
  void anInterruptedCallerTakesItsWorkOut() throws Exception {
    BatchQueue<String, String> queue = queue(settings -> settings);
    FutureTask<String> running = busyWith(queue, "running");
    AtomicBoolean interruptedAfterwards = new AtomicBoolean();
    FutureTask<Throwable> left =
        new FutureTask<>(() -> {
          Throwable thrown = catchThrowable(() -> queue.submit("gone", Deadline.none()));
          interruptedAfterwards.set(Thread.currentThread().isInterrupted());
          return thrown;
        });
    Thread caller = Thread.startVirtualThread(left);
    await(() -> queue.waiting() == 1);
    caller.interrupt();
    assertThat(left.get())
        .isInstanceOf(CancellationException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(interruptedAfterwards).isTrue();
    assertThat(queue.waiting()).isZero();
    model.letGo();
    running.get();
    queue.submit("next", Deadline.none());
    assertThat(model.batches()).containsExactly(List.of("running"), List.of("next"));
  }

  @Test
  @Shows("AI-09")
  void aCallerWhoseTimeIsOverTakesItsWorkOut() throws Exception {
    BatchQueue<String, String> queue = queue(settings -> settings);
    FutureTask<String> running = busyWith(queue, "running");
    assertThatThrownBy(() -> queue.submit("late", Deadline.in(Duration.ofMillis(20))))
        .isInstanceOf(DeadlineExceededException.class)
        .hasMessage(
            "TRV-AI-008 Model shouter did not answer within 20 ms. Allow more time, send less at"
                + " once, or add machines.");
    assertThat(queue.waiting()).isZero();
    model.letGo();
    assertThat(running.get()).isEqualTo("running!");
  }

  @Test
  void noWorkIsBegunForACallerWhoseTimeIsOverAlready() {
    BatchQueue<String, String> queue = queue(settings -> settings);
    assertThatThrownBy(() -> queue.submit("late", Deadline.in(Duration.ZERO)))
        .isInstanceOf(DeadlineExceededException.class);
    assertThat(model.batches()).isEmpty();
  }

  @Test
  void oneBadInputDoesNotFailTheOthersOfItsBatch() throws Exception {
    BatchQueue<String, String> queue = queue(settings -> settings.largestBatch(2));
    FutureTask<String> running = busyWith(queue, "running");
    FutureTask<String> good = callerInLine(queue, "goodie");
    FutureTask<String> bad = callerInLine(queue, "poison");
    model.letGo();
    running.get();
    assertThat(good.get()).isEqualTo("goodie!");
    assertThatThrownBy(bad::get)
        .cause()
        .isInstanceOf(ModelException.class)
        .hasMessage("TRV-AI-009 Model shouter failed: cannot swallow this")
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(queue.submit("still alive", Deadline.none())).isEqualTo("still alive!");
  }

  @Test
  void closingFinishesWhatRunsAndGivesUpWhatWaits() throws Exception {
    BatchQueue<String, String> queue = queue(settings -> settings);
    FutureTask<String> running = busyWith(queue, "running");
    FutureTask<String> waiting = callerInLine(queue, "waiting");
    assertThat(queue.state()).isEqualTo(ModelState.SERVING);
    FutureTask<?> closing = start(() -> close(queue));
    assertThatThrownBy(waiting::get).cause().isInstanceOf(ModelClosedException.class);
    assertThat(queue.state()).isEqualTo(ModelState.DRAINING);
    assertThatThrownBy(() -> queue.submit("too late", Deadline.none()))
        .isInstanceOf(ModelClosedException.class);
    assertThat(closing).isNotDone();
    model.letGo();
    assertThat(running.get()).isEqualTo("running!");
    closing.get(5, TimeUnit.SECONDS);
    assertThat(queue.state()).isEqualTo(ModelState.CLOSED);
  }

  @Test
  void senselessSettingsAreRefused() {
    assertThatThrownBy(() -> QueueSettings.standard().capacity(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("TRV-AI-013 A queue needs a capacity, workers and");
  }

  private BatchQueue<String, String> queue(UnaryOperator<QueueSettings> change) {
    BatchQueue<String, String> queue =
        new BatchQueue<>("shouter", change.apply(one()), String::length, model::run);
    queues.add(queue);
    return queue;
  }

  private static QueueSettings one() {
    return QueueSettings.standard().workers(1).largestBatch(1);
  }

  private FutureTask<String> busyWith(BatchQueue<String, String> queue, String input) {
    FutureTask<String> caller = caller(queue, input);
    model.awaitBatch();
    return caller;
  }

  private static FutureTask<String> caller(BatchQueue<String, String> queue, String input) {
    return start(() -> queue.submit(input, Deadline.none()));
  }

  private static FutureTask<String> callerInLine(BatchQueue<String, String> queue, String input) {
    int before = queue.waiting();
    FutureTask<String> caller = caller(queue, input);
    await(() -> queue.waiting() > before);
    return caller;
  }

  private static <T> FutureTask<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.startVirtualThread(task);
    return task;
  }

  private static Void close(BatchQueue<?, ?> queue) {
    queue.close();
    return null;
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
      Thread.yield();
    }
  }
}

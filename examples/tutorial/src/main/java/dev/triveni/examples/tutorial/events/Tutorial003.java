package dev.triveni.examples.tutorial.events;

import dev.triveni.api.Get;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

@Routes
final class Tutorial003 {

  /// Made when the application starts, and closed when it stops.
  record Model(DoubleUnaryOperator answerToEverything) implements AutoCloseable {
    @Override
    public void close() {}
  }

  @Provides(value = Provides.Scope.APPLICATION, atStart = true)
  Model load() {
    return new Model(x -> x * 42);
  }

  @Get("/predict")
  Object predict(double x, Model model) {
    return Map.of("result", model.answerToEverything().applyAsDouble(x));
  }
}

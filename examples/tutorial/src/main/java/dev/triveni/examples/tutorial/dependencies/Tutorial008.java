package dev.triveni.examples.tutorial.dependencies;

import dev.triveni.api.Get;
import dev.triveni.api.Lender;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import java.util.Map;
import java.util.function.Consumer;

@Routes
record Tutorial008(Consumer<String> closed) {

  record DepA(String name) {}

  record DepB(DepA a, String name) {}

  record DepC(DepB b, String name) {}

  @Provides
  void depA(Lender<DepA> lender) throws Exception {
    try {
      lender.lend(new DepA("dep_a"));
    } finally {
      closed.accept("dep_a");
    }
  }

  @Provides
  void depB(DepA a, Lender<DepB> lender) throws Exception {
    try {
      lender.lend(new DepB(a, "dep_b"));
    } finally {
      closed.accept("dep_b");
    }
  }

  @Provides
  void depC(DepB b, Lender<DepC> lender) throws Exception {
    try {
      lender.lend(new DepC(b, "dep_c"));
    } finally {
      closed.accept("dep_c");
    }
  }

  @Get("/")
  Object getEndpoint(DepC c) {
    return Map.of("c", c.name());
  }
}

package dev.triveni.examples.tutorial.middleware;

import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import dev.triveni.web.Handler;
import dev.triveni.web.Request;
import dev.triveni.web.Response;

final class Tutorial001 {
  private Tutorial001() {}

  static App app() {
    return Chapter.app(_ -> {}).filter(Tutorial001::addProcessTime);
  }

  private static Response addProcessTime(Request request, Handler next) throws Exception {
    long start = System.nanoTime();
    Response response = next.handle(request);
    double seconds = (System.nanoTime() - start) / 1e9;
    return response.header("X-Process-Time", Double.toString(seconds));
  }
}

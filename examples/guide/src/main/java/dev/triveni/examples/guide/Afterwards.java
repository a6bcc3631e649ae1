package dev.triveni.examples.guide;

import dev.triveni.web.App;
import dev.triveni.web.Concurrent;
import dev.triveni.web.Request;
import dev.triveni.web.RequestEnded;
import dev.triveni.web.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Chapter 9: work that does not belong into the response.
final class Afterwards {
  final List<String> mails = new CopyOnWriteArrayList<>();
  final List<String> stock = new CopyOnWriteArrayList<>();
  final List<Integer> log = new CopyOnWriteArrayList<>();

  // @start region=signal
  record Ordered(String what) {}

  // @end

  void addTo(App app) {
    app.post("/orders", this::order);
    app.get("/offers", Afterwards::offers);
    app.get("/leased", this::leased);
    // @start region=listeners
    app.on(Ordered.class, order -> stock.remove(order.what()));
    app.on(RequestEnded.class, ended -> log.add(ended.status()));
    // @end
  }

  // @start region=order
  private Response order(Request request) {
    Ordered order = new Ordered(request.form().get("what"));
    request.app().signals().send(order);
    request.background(() -> sendMail("Thank you for the " + order.what()));
    return Response.status(202);
  }

  // @end

  // @start region=offers
  private static Response offers(Request request) throws Exception {
    List<String> offers = Concurrent.all(() -> ask("Ann"), () -> ask("Bob"));
    return Response.json(offers);
  }

  // @end

  // @start region=leased
  private Response leased(Request request) {
    stock.add("lease");
    request.afterResponse(() -> stock.remove("lease"));
    return Response.text(stock.size() + " in use");
  }

  // @end

  private void sendMail(String text) {
    mails.add(text);
  }

  private static String ask(String dealer) {
    return dealer + " answers " + Request.current().path();
  }
}

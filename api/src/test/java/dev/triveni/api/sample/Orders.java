package dev.triveni.api.sample;

import dev.triveni.api.Body;
import dev.triveni.api.Events;
import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.schema.Secret;
import dev.triveni.web.Response;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;

@Routes(value = "/orders", tag = "Buying")
final class Orders {

  /// How an order is paid.
  sealed interface Payment permits Card, Transfer {}

  /// By card.
  record Card(@Secret String number) implements Payment {}

  /// By bank.
  record Transfer(String account) implements Payment {}

  /// An order.
  record Order(@Email String customer, List<Item> items, Payment payment) {}

  /// Some copies of a book.
  record Item(String book, @Positive int count) {}

  /// What happened to an order.
  record Step(String what) {}

  /// Places an order.
  @Post
  Order place(Order order) {
    return order;
  }

  /// Cancels orders.
  @Post("/cancellations")
  void cancel(@Body List<Long> ids, Optional<String> reason) {}

  /// Follows an order, step by step.
  @Get("/{id:int}/steps")
  Events<Step> follow(long id) {
    return events -> events.send(new Step("packed"));
  }

  /// The bill.
  @Get("/{id:int}/bill")
  Response bill(long id) {
    return Response.text("bill " + id);
  }
}

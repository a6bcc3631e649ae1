package dev.triveni.examples.guide.typed;

import dev.triveni.api.Api;
import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import jakarta.validation.constraints.Min;

/// Chapter 13: a handler, and the same as a typed endpoint.
final class Shop {
  private static final double EACH = 4.5;

  private Shop() {}

  // @start region=app
  static void main(String[] arguments) {
    create(Config.load()).run(arguments);
  }

  static App create(Config config) {
    return App.create(config).install(Api.of(new Prices()).title("Shop"));
  }

  // @end

  // @start region=endpoint
  record Price(long id, double total) {}

  /// What things cost.
  @Routes("/prices")
  static final class Prices {

    /// Tells what some pieces of an article cost.
    @Get("/{id}")
    Price price(long id, @Default("1") @Min(1) int pieces) {
      return new Price(id, pieces * EACH);
    }
  }

  // @end

  /// The same without `api`.
  static App byHand(Config config) {
    return App.create(config).get("/prices/{id:int}", Shop::price);
  }

  // @start region=handler
  static Response price(Request request) {
    String pieces = request.query("pieces").orElse("1");
    if (!pieces.matches("[1-9][0-9]{0,5}")) {
      throw HttpException.of(422, "'pieces' is a whole number from 1.");
    }
    long id = request.variable("id", Long.class);
    return Response.json(new Price(id, Integer.parseInt(pieces) * EACH));
  }
  // @end
}

package dev.triveni.examples.guide.entities;

import static dev.triveni.examples.guide.entities.BookTable.BOOK;
import static dev.triveni.examples.guide.entities.WriterTable.WRITER;

import dev.triveni.api.Api;
import dev.triveni.data.web.Entities;
import dev.triveni.web.App;
import dev.triveni.web.Config;

/// Chapter 27: an application with a database.
final class Bookshelf {
  private Bookshelf() {}

  // @start region=app
  static App create(Config config) {
    return App.create(config).install(Entities.of(WRITER, BOOK)).install(Api.of(new Books()));
  }
  // @end
}

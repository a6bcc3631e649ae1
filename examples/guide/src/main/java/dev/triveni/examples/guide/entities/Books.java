package dev.triveni.examples.guide.entities;

import static dev.triveni.examples.guide.entities.BookTable.BOOK;
import static dev.triveni.examples.guide.entities.WriterTable.WRITER;

import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.data.Database;
import dev.triveni.schema.Default;
import dev.triveni.web.HttpException;
import java.util.List;

/// Chapter 27: endpoints on entities.
@Routes("/books")
final class Books {

  // @start region=list
  record Listed(String title, String by) {}

  @Get
  List<Listed> all(Database db, @Default("0") int stars) {
    return db.from(BOOK)
        .filter(BOOK.stars.gte(stars))
        .orderBy(BOOK.title)
        .select(Listed::new, BOOK.title, BOOK.writer().name)
        .list();
  }

  // @end

  // @start region=add
  @Post(status = 201)
  Listed add(Database db, Listed book) {
    return db.transaction(() -> {
      Writer writer =
          db.from(WRITER)
              .filter(WRITER.name.eq(book.by()))
              .findOrSave(() -> WRITER.create().name(book.by()));
      BOOK.create().title(book.title()).stars(0).writer(writer).save(db);
      return book;
    });
  }

  // @end

  // @start region=star
  @Post("/{id}/star")
  void star(Database db, long id) {
    int changed = db.from(BOOK).filter(BOOK.id.eq(id)).update(BOOK.stars.set(BOOK.stars.plus(1)));
    if (changed == 0) {
      throw HttpException.notFound("There is no book " + id + ".");
    }
  }
  // @end
}

package dev.triveni.data.support;

import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static dev.triveni.data.desk.TagTable.TAG;

import dev.triveni.data.Database;
import dev.triveni.data.desk.Article;
import dev.triveni.data.desk.Author;
import dev.triveni.data.desk.Status;
import dev.triveni.data.desk.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A help desk with random rows, and all of them as a model in plain Java.
///
/// @param articles all articles, with everything that they are related to
public record RandomDesk(Database db, List<Article> articles) {

  /// A desk on a database of its own.
  public static RandomDesk on(Servers server, Random random) {
    Database db = server.fresh();
    db.createTables(AUTHOR, TAG, ARTICLE, COMMENT);
    List<Author> authors = new ArrayList<>();
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      authors.add(AUTHOR.create().name("n" + i).email(i % 2 == 0 ? null : "e" + i).save(db));
      tags.add(TAG.create().name("t" + i).save(db));
    }
    for (int i = 0; i < 40; i++) {
      save(db, random, "a" + i % 7, authors, tags);
    }
    return new RandomDesk(db, read(db));
  }

  private static void save(
      Database db, Random random, String title, List<Author> authors, List<Tag> tags) {
    Article article =
        ARTICLE
            .create()
            .title(title)
            .body("")
            .status(Status.values()[random.nextInt(3)])
            .views(random.nextInt(5))
            .author(authors.get(random.nextInt(4)))
            .editor(random.nextBoolean() ? null : authors.get(random.nextInt(4)))
            .tags(tags.stream().filter(_ -> random.nextInt(3) == 0).toList())
            .save(db);
    for (int c = random.nextInt(4); c > 0; c--) {
      Integer stars = random.nextInt(3) == 0 ? null : random.nextInt(3);
      COMMENT.create().article(article).text("c" + random.nextInt(3)).stars(stars).save(db);
    }
  }

  private static List<Article> read(Database db) {
    return db.from(ARTICLE)
        .with(ARTICLE.author(), ARTICLE.editor(), ARTICLE.tags(), ARTICLE.comments())
        .orderBy(ARTICLE.id)
        .list();
  }
}

package dev.triveni.data.support;

import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static dev.triveni.data.desk.TagTable.TAG;

import dev.triveni.data.Database;
import dev.triveni.data.desk.Article;
import dev.triveni.data.desk.Author;
import dev.triveni.data.desk.Comment;
import dev.triveni.data.desk.Status;
import dev.triveni.data.desk.Tag;

/// A help desk with two authors, three articles, two tags and three comments.
public record Desk(
    Database db,
    Author ann,
    Author bob,
    Tag network,
    Tag urgent,
    Article vpn,
    Article printer,
    Article mail) {

  /// A desk on a database of its own.
  public static Desk on(Servers server) {
    Database db = server.fresh();
    db.createTables(AUTHOR, TAG, ARTICLE, COMMENT);
    Author ann = AUTHOR.create().name("Ann").email("ann@example.org").save(db);
    Author bob = AUTHOR.create().name("Bob").save(db);
    Tag network = TAG.create().name("network").save(db);
    Tag urgent = TAG.create().name("urgent").save(db);
    Article vpn = article("VPN", Status.PUBLISHED, 10, ann).tags(network).save(db);
    Article printer =
        article("Printer", Status.DRAFT, 3, bob).editor(ann).tags(network, urgent).save(db);
    Article mail = article("Mail", Status.PUBLISHED, 7, ann).editor(bob).save(db);
    comment(vpn, "Good", 5).save(db);
    comment(vpn, "Bad", 1).save(db);
    comment(mail, "Fine", 4).save(db);
    return new Desk(db, ann, bob, network, urgent, vpn, printer, mail);
  }

  private static dev.triveni.data.desk.ArticleTable.Draft article(
      String title, Status status, int views, Author author) {
    return ARTICLE
        .create()
        .title(title)
        .body("About " + title)
        .status(status)
        .views(views)
        .author(author);
  }

  private static dev.triveni.data.desk.CommentTable.Draft comment(
      Article article, String text, int stars) {
    return COMMENT.create().article(article).text(text).stars(stars);
  }

  /// The comment with this text.
  public Comment comment(String text) {
    return db.from(COMMENT).filter(COMMENT.text.eq(text)).get();
  }
}

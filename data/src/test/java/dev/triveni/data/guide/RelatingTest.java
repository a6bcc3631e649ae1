package dev.triveni.data.guide;

import static dev.triveni.data.Expressions.count;
import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static dev.triveni.data.desk.Status.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.Query;
import dev.triveni.data.Related;
import dev.triveni.data.desk.Article;
import dev.triveni.data.desk.Author;
import dev.triveni.data.desk.Tag;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// The guide's queries over relations.
@OnBothDatabases
class RelatingTest {
  @Parameter Servers server;
  private Chapter chapter;
  private Desk desk;
  private Database db;

  @BeforeEach
  void fill() {
    chapter = new Chapter(server);
    desk = chapter.desk();
    db = chapter.db();
  }

  @AfterEach
  void close() {
    chapter.close();
  }

  private static List<String> titles(List<Article> articles) {
    return articles.stream().map(Article::title).sorted().toList();
  }

  @Test
  void relations() {
    Author ann = desk.ann();
    Article article = desk.vpn();
    Tag network = desk.network();
    Tag urgent = desk.urgent();
    chapter.show(
        "forward",
        () -> {
          // @start region=forward
          List<Article> hers = db.from(ARTICLE).filter(ARTICLE.author().name.eq("Ann")).list();
          // @end
          assertThat(titles(hers)).containsExactly("Mail", "VPN");
        });
    chapter.show(
        "to-many",
        () -> {
          // @start region=to-many
          List<Article> urgents = db.from(ARTICLE).filter(ARTICLE.tags().name.eq("urgent")).list();
          // @end
          assertThat(titles(urgents)).containsExactly("Printer");
        });
    chapter.show(
        "backward",
        () -> {
          // @start region=backward
          List<Author> writing =
              db.from(AUTHOR).filter(AUTHOR.articles().status.eq(PUBLISHED)).list();
          // @end
          assertThat(writing).containsExactly(desk.ann());
        });
    chapter.show(
        "same-row",
        () -> {
          // @start region=same-row
          db.from(ARTICLE)
              .filter(ARTICLE.comments().stars.gt(3), ARTICLE.comments().text.eq("Bad"))
              .list();
          // @end
        });
    chapter.show(
        "any-rows",
        () -> {
          // @start region=any-rows
          db.from(ARTICLE)
              .filter(ARTICLE.comments().stars.gt(3))
              .filter(ARTICLE.comments().text.eq("Bad"))
              .list();
          // @end
        });
    chapter.show(
        "exclude-many",
        () -> {
          // @start region=exclude-many
          List<Article> calm = db.from(ARTICLE).exclude(ARTICLE.tags().name.eq("urgent")).list();
          // @end
          assertThat(titles(calm)).containsExactly("Mail", "VPN");
        });
    chapter.show(
        "without-any",
        () -> {
          // @start region=without-any
          List<Article> silent = db.from(ARTICLE).filter(count(ARTICLE.comments()).eq(0L)).list();
          // @end
          assertThat(titles(silent)).containsExactly("Printer");
        });
    chapter.show(
        "joined",
        () -> {
          // @start region=joined
          List<Article> all = db.from(ARTICLE).with(ARTICLE.author(), ARTICLE.editor()).list();
          // @end
          assertThat(all).allMatch(one -> one.author().isLoaded());
        });
    chapter.show(
        "prefetched",
        () -> {
          // @start region=prefetched
          List<Article> all = db.from(ARTICLE).with(ARTICLE.tags(), ARTICLE.comments()).list();
          // @end
          assertThat(all).allMatch(one -> one.tags().isLoaded());
        });
    chapter.show(
        "prefetch-some",
        () -> {
          // @start region=prefetch-some
          List<Article> all =
              db.from(ARTICLE)
                  .with(
                      ARTICLE.comments(),
                      c -> c.filter(COMMENT.stars.gt(3)).with(COMMENT.article()))
                  .list();
          // @end
          assertThat(all).allMatch(one -> one.comments().size() < 2);
        });
    chapter.show(
        "order-by-relation",
        () -> {
          // @start region=order-by-relation
          db.from(ARTICLE).orderBy(ARTICLE.author().name, ARTICLE.title.desc()).list();
          // @end
        });
    chapter.show(
        "subquery-in",
        () -> {
          // @start region=subquery-in
          Query<Author> known = db.from(AUTHOR).filter(AUTHOR.email.isNotNull());
          List<Article> theirs =
              db.from(ARTICLE).filter(ARTICLE.author().id.in(known.select(AUTHOR.id))).list();
          // @end
          assertThat(titles(theirs)).containsExactly("Mail", "VPN");
        });
    chapter.show(
        "related-query",
        () -> {
          // @start region=related-query
          long hers =
              db.related(AUTHOR.articles(), ann).query().filter(ARTICLE.views.gt(8)).count();
          // @end
          assertThat(hers).isOne();
        });
    chapter.show(
        "related-change",
        () -> {
          // @start region=related-change
          Related<Tag> tags = db.related(ARTICLE.tags(), article);
          tags.add(urgent);
          tags.remove(network);
          tags.set(List.of(network, urgent));
          tags.clear();
          // @end
          assertThat(tags.query().list()).isEmpty();
        });
    chapter.check("relations");
  }
}

package dev.triveni.data.guide;

import static dev.triveni.data.Expressions.not;
import static dev.triveni.data.Expressions.or;
import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.Status.ARCHIVED;
import static dev.triveni.data.desk.Status.DRAFT;
import static dev.triveni.data.desk.Status.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.Page;
import dev.triveni.data.Query;
import dev.triveni.data.Slice;
import dev.triveni.data.desk.Article;
import dev.triveni.data.desk.Author;
import dev.triveni.data.desk.Status;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// The guide's queries that find entities by what they are.
@OnBothDatabases
@Shows(
    value = {"DJ-19", "DJ-20"},
    code = "db.from(ARTICLE).orderBy(ARTICLE.views.desc()).first()")
class FindingTest {
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

  @Test
  void conditions() {
    Long id = desk.vpn().id();
    chapter.show(
        "all",
        () -> {
          // @start region=all
          List<Article> all = db.from(ARTICLE).list();
          // @end
          assertThat(all).hasSize(3);
        });
    chapter.show(
        "filter",
        () -> {
          // @start region=filter
          List<Article> published = db.from(ARTICLE).filter(ARTICLE.status.eq(PUBLISHED)).list();
          // @end
          assertThat(published).extracting(Article::title).containsOnly("VPN", "Mail");
        });
    chapter.show(
        "get",
        () -> {
          // @start region=get
          Article article = db.get(ARTICLE, id);
          // @end
          assertThat(article.title()).isEqualTo("VPN");
        });
    chapter.show(
        "get-by",
        () -> {
          // @start region=get-by
          Article vpn = db.from(ARTICLE).filter(ARTICLE.title.eq("VPN")).get();
          // @end
          assertThat(vpn.id()).isEqualTo(id);
        });
    chapter.show(
        "exclude",
        () -> {
          // @start region=exclude
          List<Article> others = db.from(ARTICLE).exclude(ARTICLE.status.eq(ARCHIVED)).list();
          // @end
          assertThat(others).hasSize(3);
        });
    chapter.show(
        "chain",
        () -> {
          // @start region=chain
          Query<Article> popular = db.from(ARTICLE).filter(ARTICLE.views.gte(5));
          List<Article> drafts = popular.exclude(ARTICLE.status.eq(PUBLISHED)).list();
          // @end
          assertThat(drafts).isEmpty();
        });
    chapter.show(
        "contains",
        () -> {
          // @start region=contains
          List<Article> print = db.from(ARTICLE).filter(ARTICLE.title.icontains("print")).list();
          // @end
          assertThat(print).hasSize(1);
        });
    chapter.show(
        "range",
        () -> {
          // @start region=range
          db.from(ARTICLE).filter(ARTICLE.views.between(5, 10)).list();
          db.from(ARTICLE).filter(ARTICLE.status.in(DRAFT, PUBLISHED)).list();
          // @end
        });
    chapter.show(
        "missing",
        () -> {
          // @start region=missing
          List<Author> silent = db.from(AUTHOR).filter(AUTHOR.email.isNull()).list();
          // @end
          assertThat(silent).containsExactly(desk.bob());
        });
    chapter.show(
        "regex",
        () -> {
          // @start region=regex
          db.from(ARTICLE).filter(ARTICLE.title.matches("^[A-Z]+$")).list();
          // @end
        });
    chapter.show(
        "or",
        () -> {
          // @start region=or
          db.from(ARTICLE).filter(or(ARTICLE.views.gt(100), ARTICLE.status.eq(DRAFT))).list();
          // @end
        });
    chapter.show(
        "not-xor",
        () -> {
          // @start region=not-xor
          db.from(ARTICLE).filter(not(ARTICLE.title.startsWith("V"))).list();
          db.from(ARTICLE).filter(ARTICLE.views.gt(5).xor(ARTICLE.status.eq(DRAFT))).list();
          // @end
        });
    chapter.show(
        "none",
        () -> {
          // @start region=none
          List<Article> nothing = db.from(ARTICLE).none().list();
          List<Article> noneOf = db.from(ARTICLE).filter(ARTICLE.id.in(List.of())).list();
          // @end
          assertThat(nothing).isEmpty();
          assertThat(noneOf).isEmpty();
        });
    chapter.show(
        "dates",
        () -> {
          // @start region=dates
          db.from(ARTICLE).filter(ARTICLE.createdAt.year().eq(2026)).list();
          db.from(ARTICLE).filter(ARTICLE.createdAt.date().gt(LocalDate.of(2026, 1, 31))).list();
          // @end
        });
    chapter.show(
        "combined",
        () -> {
          // @start region=combined
          Query<Article> drafts = db.from(ARTICLE).filter(ARTICLE.status.eq(DRAFT));
          Query<Article> popular = db.from(ARTICLE).orderBy(ARTICLE.views.desc()).limit(2);
          List<Article> either = drafts.union(popular).list();
          List<Article> both = drafts.intersect(popular).list();
          List<Article> rest = popular.except(drafts).orderBy(ARTICLE.title).list();
          // @end
          assertThat(either).hasSize(3);
          assertThat(both).isEmpty();
          assertThat(rest).extracting(Article::title).containsExactly("Mail", "VPN");
        });
    chapter.check("conditions");
  }

  @Test
  void results() {
    Article article = db.get(ARTICLE, desk.vpn().id());
    List<Long> ids = List.of(desk.vpn().id(), desk.mail().id());
    List<String> titles = new ArrayList<>();
    chapter.show(
        "order",
        () -> {
          // @start region=order
          db.from(ARTICLE).orderBy(ARTICLE.views.desc(), ARTICLE.title).list();
          // @end
        });
    chapter.show(
        "nulls-last",
        () -> {
          // @start region=nulls-last
          db.from(AUTHOR).orderBy(AUTHOR.email.desc().nullsLast()).list();
          // @end
        });
    chapter.show(
        "reverse",
        () -> {
          // @start region=reverse
          db.from(ARTICLE).orderBy(ARTICLE.title).reverse().list();
          // @end
        });
    chapter.show(
        "slice",
        () -> {
          // @start region=slice
          db.from(ARTICLE).orderBy(ARTICLE.title).offset(5).limit(5).list();
          // @end
        });
    chapter.show(
        "first",
        () -> {
          // @start region=first
          Optional<Article> first = db.from(ARTICLE).orderBy(ARTICLE.title).first();
          Optional<Article> latest = db.from(ARTICLE).orderBy(ARTICLE.createdAt).last();
          // @end
          assertThat(first.orElseThrow().title()).isEqualTo("Mail");
          assertThat(latest).isPresent();
        });
    chapter.show(
        "exists",
        () -> {
          // @start region=exists
          Query<Article> drafts = db.from(ARTICLE).filter(ARTICLE.status.eq(DRAFT));
          boolean any = drafts.exists();
          long many = drafts.count();
          boolean among = drafts.contains(article);
          // @end
          assertThat(any).isTrue();
          assertThat(many).isOne();
          assertThat(among).isFalse();
        });
    chapter.show(
        "by-id",
        () -> {
          // @start region=by-id
          Map<Object, Article> byId = db.from(ARTICLE).byId(ids);
          // @end
          assertThat(byId).containsOnlyKeys(ids.toArray());
        });
    chapter.show(
        "values",
        () -> {
          // @start region=values
          List<String> names = db.from(ARTICLE).select(ARTICLE.title).list();

          record Line(String title, String author) {}
          List<Line> lines =
              db.from(ARTICLE).select(Line::new, ARTICLE.title, ARTICLE.author().name).list();
          // @end
          assertThat(names).hasSize(3);
          assertThat(lines).contains(new Line("VPN", "Ann"));
        });
    chapter.show(
        "distinct",
        () -> {
          // @start region=distinct
          List<Status> statuses = db.from(ARTICLE).select(ARTICLE.status).distinct().list();
          // @end
          assertThat(statuses).hasSize(2);
        });
    chapter.show(
        "distinct-on",
        () -> {
          // @start region=distinct-on
          List<Article> newest =
              db.from(ARTICLE)
                  .distinctOn(ARTICLE.author().id)
                  .orderBy(ARTICLE.author().id, ARTICLE.createdAt.desc())
                  .list();
          // @end
          assertThat(newest).hasSize(2);
        });
    chapter.show(
        "iterator",
        () -> {
          // @start region=iterator
          db.from(ARTICLE).forEach(each -> titles.add(each.title()));
          // @end
          assertThat(titles).hasSize(3);
        });
    chapter.show(
        "explain",
        () -> {
          // @start region=explain
          String plan = db.from(ARTICLE).filter(ARTICLE.views.gt(5)).explain();
          String measured = db.from(ARTICLE).filter(ARTICLE.views.gt(5)).explainRun();
          // @end
          assertThat(plan).containsIgnoringCase("article");
          assertThat(measured).containsIgnoringCase("article");
        });
    chapter.show(
        "pages",
        () -> {
          // @start region=pages
          Page<Article> second = db.from(ARTICLE).orderBy(ARTICLE.title).page(2, 2);
          // @end
          assertThat(second.items()).hasSize(1);
        });
    chapter.show(
        "keyset",
        () -> {
          // @start region=keyset
          Slice<Article> some = db.from(ARTICLE).orderBy(ARTICLE.views.desc()).slice(2, "");
          Slice<Article> more =
              db.from(ARTICLE).orderBy(ARTICLE.views.desc()).slice(2, some.next());
          // @end
          assertThat(more.items()).hasSize(1);
        });
    chapter.check("results");
  }
}

package dev.triveni.data.sql;

import static dev.triveni.data.Expressions.count;
import static dev.triveni.data.Expressions.exists;
import static dev.triveni.data.Expressions.or;
import static dev.triveni.data.Expressions.when;
import static dev.triveni.data.Windows.partitionBy;
import static dev.triveni.data.Windows.rowNumber;
import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static dev.triveni.data.desk.StockTable.STOCK;
import static dev.triveni.data.desk.TagTable.TAG;
import static dev.triveni.data.sample.SampleTable.SAMPLE;

import dev.triveni.data.Database;
import dev.triveni.data.ExecutedQuery;
import dev.triveni.data.desk.Status;
import dev.triveni.data.desk.Stock;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.Golden;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// The SQL of each dialect, word for word. Everything here has run.
@OnBothDatabases
class SqlGoldenTest {
  @Parameter Servers server;
  private final StringBuilder text = new StringBuilder();
  private Database db;

  @BeforeEach
  void fill() {
    db = Desk.on(server).db();
    db.createTables(STOCK, SAMPLE);
  }

  @AfterEach
  void close() {
    db.close();
  }

  private void add(String title, Runnable work) {
    text.append("-- ").append(title).append('\n');
    for (ExecutedQuery query : db.record(work)) {
      text.append(query.sql().replace("\"", "")).append(";\n");
    }
    text.append('\n');
  }

  private void check(String name) {
    Golden.check(
        "sql/%s-%s.sql".formatted(name, server.name().toLowerCase(Locale.ROOT)), text.toString());
  }

  @Test
  void queries() {
    var articles = db.from(ARTICLE);
    add("by id", () -> db.find(ARTICLE, 1L));
    add("equal", () -> articles.filter(ARTICLE.title.eq("x")).list());
    add("unequal", () -> articles.filter(ARTICLE.title.ne("x")).list());
    add("unequal, may be missing", () -> db.from(AUTHOR).filter(AUTHOR.email.ne("x")).list());
    add("in", () -> articles.filter(ARTICLE.views.in(1, 2, 3)).exists());
    add("contains", () -> articles.filter(ARTICLE.title.icontains("50%")).exists());
    add("over a reference", () -> articles.filter(ARTICLE.author().name.eq("Ann")).exists());
    add("over its id", () -> articles.filter(ARTICLE.author().id.eq(1L)).exists());
    add("may be missing", () -> articles.filter(ARTICLE.editor().name.isNull()).exists());
    add("over many", () -> articles.filter(ARTICLE.tags().name.eq("x")).exists());
    add("over the ids of many", () -> articles.filter(ARTICLE.tags().id.in(1L, 2L)).exists());
    add("not over many", () -> articles.exclude(ARTICLE.tags().name.eq("x")).exists());
    add(
        "the same related row",
        () ->
            articles
                .filter(ARTICLE.comments().stars.gt(1), ARTICLE.comments().text.eq("x"))
                .exists());
    add(
        "or over relations",
        () ->
            articles
                .filter(or(ARTICLE.tags().name.eq("x"), ARTICLE.author().name.eq("y")))
                .exists());
    add("fetched along", () -> articles.with(ARTICLE.author(), ARTICLE.tags()).list());
    add(
        "ordered and sliced",
        () ->
            articles
                .orderBy(ARTICLE.editor().name.desc(), ARTICLE.title)
                .limit(20)
                .offset(40)
                .list());
    add("slices", () -> articles.orderBy(ARTICLE.views.desc()).slice(1, ""));
    add(
        "the next slice",
        () -> {
          String next = articles.orderBy(ARTICLE.views.desc()).slice(1, "").next();
          articles.orderBy(ARTICLE.views.desc()).slice(1, next);
        });
    add("counted", () -> articles.filter(ARTICLE.views.gt(1)).count());
    add("locked", () -> db.transaction(() -> articles.forUpdateSkipLocked().list()));
    check("queries");
  }

  record Two(Object a, Object b) {}

  @Test
  void expressions() {
    add(
        "grouped",
        () ->
            db.from(ARTICLE)
                .select(Two::new, ARTICLE.status, count())
                .filter(count().gt(1L))
                .orderBy(count().desc())
                .list());
    add(
        "of related rows",
        () ->
            db.from(ARTICLE)
                .select(Two::new, count(ARTICLE.tags()), ARTICLE.comments().stars.average())
                .list());
    add(
        "grouped by a choice",
        () ->
            db.from(ARTICLE)
                .apply(all -> {
                  var level = when(ARTICLE.views.gt(5), "high").orElse("low");
                  return all.select(Two::new, level, count()).orderBy(level).list();
                }));
    add(
        "window",
        () ->
            db.from(ARTICLE)
                .select(
                    rowNumber()
                        .over(partitionBy(ARTICLE.author().id).orderBy(ARTICLE.views.desc())))
                .list());
    add(
        "another query",
        () ->
            db.from(AUTHOR)
                .filter(exists(db.from(ARTICLE).filter(ARTICLE.editor().id.eq(AUTHOR.id))))
                .list());
    add(
        "combined",
        () ->
            db.from(ARTICLE)
                .select(ARTICLE.author().name)
                .union(db.from(AUTHOR).select(AUTHOR.name))
                .list());
    add(
        "parts of moments",
        () ->
            db.from(SAMPLE)
                .filter(
                    SAMPLE.moment.inZone(ZoneId.of("Asia/Kolkata")).hour().eq(3),
                    SAMPLE.date.week().eq(1))
                .list());
    check("expressions");
  }

  @Test
  void changes() {
    var made = new Stock[1];
    add("insert", () -> made[0] = STOCK.create().item("paper").amount(1).save(db));
    add("change", () -> made[0] = STOCK.change(made[0]).amount(2).save(db));
    add("update whole", () -> made[0] = db.update(STOCK, made[0]));
    add("delete", () -> db.delete(STOCK, made[0]));
    add(
        "upsert",
        () -> db.upsert(STOCK, List.of(new Stock(null, "ink", 1, 1, Instant.EPOCH)), STOCK.item));
    add(
        "insert missing",
        () ->
            db.insertMissing(
                STOCK, List.of(new Stock(null, "ink", 1, 1, Instant.EPOCH)), STOCK.item));
    add(
        "update by a query",
        () ->
            db.from(ARTICLE)
                .filter(ARTICLE.status.eq(Status.DRAFT))
                .update(ARTICLE.views.set(ARTICLE.views.plus(1))));
    add(
        "update over a relation",
        () ->
            db.from(ARTICLE).filter(ARTICLE.author().name.eq("Ann")).update(ARTICLE.views.set(0)));
    add("delete by a query", () -> db.from(COMMENT).filter(COMMENT.stars.isNull()).delete());
    add(
        "with pairs",
        () -> {
          var tag = db.from(TAG).filter(TAG.name.eq("urgent")).get();
          ARTICLE.change(db.from(ARTICLE).first().orElseThrow()).tags(tag).save(db);
        });
    check("changes");
  }
}

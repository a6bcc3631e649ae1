package dev.triveni.data.json;

import static dev.triveni.data.desk.AccountTable.ACCOUNT;
import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.StockTable.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.desk.Account;
import dev.triveni.data.desk.Article;
import dev.triveni.data.desk.Parcel;
import dev.triveni.data.desk.Stock;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.Servers;
import dev.triveni.schema.Definitions;
import dev.triveni.schema.Mistake;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Entities as bodies of requests and responses.
class EntityJsonTest {
  private static final Schemas SCHEMAS = Schemas.strict();

  private Desk desk;
  private Database db;

  @BeforeEach
  void fill() {
    desk = Desk.on(Servers.H2);
    db = desk.db();
    db.createTables(STOCK, ACCOUNT);
  }

  @AfterEach
  void close() {
    db.close();
  }

  private static Map<?, ?> tree(Object value) {
    return (Map<?, ?>) SCHEMAS.toTree(value);
  }

  private static <T> T read(Class<T> type, String json) {
    return SCHEMAS.of(type).read(json.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  private static List<String> mistakes(Class<?> type, String json) {
    return switch (SCHEMAS.of(type).read(json.getBytes(StandardCharsets.UTF_8))) {
      case Outcome.Valid<?> valid -> throw new AssertionError(valid);
      case Outcome.Invalid<?>(List<Mistake> mistakes) ->
          mistakes.stream().map(mistake -> mistake.type() + " " + mistake.loc()).toList();
    };
  }

  @Test
  void referenceThatWasNotFetchedIsItsId() {
    Article article = db.get(ARTICLE, desk.vpn().id());

    db.assertQueries(
        0,
        () -> assertThat(tree(article).get("author")).hasToString(String.valueOf(desk.ann().id())));
    assertThat(tree(article).get("editor")).isNull();
    assertThat(tree(article).get("tags")).isNull();
  }

  @Test
  void whatWasFetchedIsWrittenWhole() {
    Article article =
        db.from(ARTICLE)
            .filter(ARTICLE.id.eq(desk.vpn().id()))
            .with(ARTICLE.author(), ARTICLE.tags())
            .get();

    assertThat((Map<?, ?>) tree(article).get("author")).extracting("name").isEqualTo("Ann");
    assertThat((List<?>) tree(article).get("tags")).hasSize(1);
  }

  @Test
  void bodyNamesReferencesByIdAndLeavesOutWhatIsFilledIn() {
    Article draft =
        read(
            Article.class,
            """
            {"id": 7, "title": "New", "body": "Text", "status": "DRAFT", "views": 0,
             "author": %d, "tags": [{"name": "x"}], "createdAt": "2001-01-01T00:00:00Z"}
            """
                .formatted(desk.bob().id()));

    assertThat(draft.id()).isNull();
    Article saved = db.insert(ARTICLE, draft);
    assertThat(saved.createdAt()).isAfter("2020-01-01T00:00:00Z");
    assertThat(db.from(ARTICLE).with(ARTICLE.author()).filter(ARTICLE.title.eq("New")).get())
        .extracting(article -> article.author().get().name())
        .isEqualTo("Bob");
  }

  @Test
  void versionsAreNotTheClients() {
    Stock draft = read(Stock.class, "{\"item\": \"nuts\", \"amount\": 3, \"version\": 99}");

    assertThat(draft.version()).isZero();
    assertThat(db.insert(STOCK, draft).version()).isEqualTo(1);
  }

  @Test
  void wrongReferencesAreMistakesOfTheirIds() {
    String body = "{\"title\":\"A\",\"body\":\"\",\"status\":\"DRAFT\",\"views\":0%s}";

    assertThat(mistakes(Article.class, body.formatted(",\"author\":\"seven\"")))
        .containsExactly("int_type [author]");
    assertThat(mistakes(Article.class, body.formatted(",\"author\":{\"name\":\"Ann\"}")))
        .containsExactly("int_type [author]");
    assertThat(mistakes(Article.class, body.formatted(""))).containsExactly("missing [author]");
  }

  @Test
  void secretsAreReadAndNeverWritten() throws IOException {
    Account account = read(Account.class, "{\"email\":\"a@b\",\"password\":\"wolf\",\"logins\":0}");

    assertThat(account.password()).isEqualTo("wolf");
    assertThat(tree(account).keySet().toString()).doesNotContain("password");
    assertThat(account).hasToString("Account[id=null, email=a@b, password=***, logins=0]");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SCHEMAS.of(Account.class).write(db.insert(ACCOUNT, account), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("wolf");
  }

  @Test
  void naturalKeysAndComputedColumnsAreTold() {
    Map<?, ?> read = properties(Parcel.class, false);

    assertThat(read.containsKey("area")).isFalse();
    assertThat(read.containsKey("sender")).isTrue();
    assertThat(properties(Parcel.class, true).containsKey("area")).isTrue();
  }

  @Test
  void documentSaysWhatIsReadAndWhatIsWritten() {
    assertThat(properties(Article.class, false).keySet())
        .hasToString("[title, body, status, views, author, editor]");
    assertThat(properties(Article.class, false).get("author"))
        .isEqualTo(Map.of("type", "integer", "format", "int64"));
    assertThat(properties(Article.class, true).get("author").toString())
        .contains("anyOf", "int64", "Author");
  }

  private static Map<?, ?> properties(Class<?> type, boolean output) {
    Definitions definitions = new Definitions();
    Schema<?> schema = SCHEMAS.of(type);
    Map<String, Object> described =
        output ? schema.describeOutput(definitions) : schema.describe(definitions);
    String name = described.get("$ref").toString().replaceFirst(".*/", "");
    return (Map<?, ?>) definitions.schemas().get(name).get("properties");
  }
}

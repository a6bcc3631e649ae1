package dev.triveni.data.queries;

import static dev.triveni.data.Expressions.random;
import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Database;
import dev.triveni.data.PlanFormat;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// Steps of queries that are rarely needed.
@OnBothDatabases
class StepsTest {
  @Parameter Servers server;
  private Desk desk;
  private Database db;

  @BeforeEach
  void fill() {
    desk = Desk.on(server);
    db = desk.db();
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  @Shows("DJ-19")
  void rowsComeByChance() {
    assertThat(db.from(ARTICLE).orderBy(random()).list())
        .containsExactlyInAnyOrder(desk.vpn(), desk.printer(), desk.mail());
  }

  @Test
  @Shows("DJ-19")
  void queryIsAskedOfTheDatabaseItBeginsWith() {
    try (Database other = Desk.on(server).db()) {
      other.from(AUTHOR).filter(AUTHOR.name.eq("Bob")).update(AUTHOR.name.set("Eve"));

      assertThat(other.from(AUTHOR).filter(AUTHOR.name.eq("Bob")).exists()).isFalse();
      assertThat(db.from(AUTHOR).filter(AUTHOR.name.eq("Bob")).exists()).isTrue();
    }
  }

  @Test
  @Shows("DJ-20")
  void plansHaveForms() {
    var query = db.from(ARTICLE).filter(ARTICLE.views.gt(5));
    if (server == Servers.H2) {
      assertThatThrownBy(() -> query.explain(PlanFormat.JSON))
          .hasMessageContaining("TRV-DATA-350 H2 has no operation explain in JSON");
    } else {
      assertThat(query.explain(PlanFormat.JSON)).startsWith("[").contains("\"Plan\"");
      assertThat(query.select(ARTICLE.title).explain(PlanFormat.XML)).startsWith("<explain");
    }
    assertThat(query.select(ARTICLE.title).explain()).containsIgnoringCase("article");
    assertThat(query.select(ARTICLE.title).explainRun()).containsIgnoringCase("article");
  }
}

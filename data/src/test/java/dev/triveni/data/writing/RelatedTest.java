package dev.triveni.data.writing;

import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static dev.triveni.data.desk.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Database;
import dev.triveni.data.Related;
import dev.triveni.data.desk.Tag;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// What one entity is related to, and how many statements it takes.
@OnBothDatabases
class RelatedTest {
  @Parameter Servers server;
  private Desk desk;
  private Database db;
  private Related<Tag> tags;

  @BeforeEach
  void fill() {
    desk = Desk.on(server);
    db = desk.db();
    tags = db.related(ARTICLE.tags(), desk.vpn());
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void relatedEntitiesAreAskedForInOneQuery() {
    var queries = db.record(() -> assertThat(tags.query().list()).containsExactly(desk.network()));

    assertThat(queries).hasSize(1);
    assertThat(tags.query().filter(TAG.name.eq("urgent")).exists()).isFalse();
  }

  @Test
  void addedOnesAreRelatedOnce() {
    var queries = db.record(() -> tags.add(desk.urgent(), desk.network(), desk.urgent()));

    assertThat(queries).hasSize(2);
    assertThat(tags.query().orderBy(TAG.name).list())
        .containsExactly(desk.network(), desk.urgent());
  }

  @Test
  void removedOnesAreNotRelatedAnyMore() {
    var queries = db.record(() -> tags.remove(desk.network(), desk.urgent()));

    assertThat(queries).hasSize(1);
    assertThat(tags.query().list()).isEmpty();
    assertThat(db.from(TAG).count()).isEqualTo(2);
  }

  @Test
  void setOnesReplaceAllOthers() {
    tags.set(List.of(desk.urgent()));

    assertThat(tags.query().list()).containsExactly(desk.urgent());
  }

  @Test
  void clearedOnesAreGone() {
    var queries = db.record(tags::clear);

    assertThat(queries).hasSize(1);
    assertThat(tags.query().count()).isZero();
  }

  @Test
  void otherSideOfTheSamePairsSeesThem() {
    db.related(TAG.articles(), desk.urgent()).add(desk.vpn());

    assertThat(tags.query().list()).contains(desk.urgent());
  }

  @Test
  void otherSideOfAReferenceIsAskedForAndNotChangedHere() {
    var comments = db.related(ARTICLE.comments(), desk.vpn());

    assertThat(comments.query().filter(COMMENT.stars.gt(3)).select(COMMENT.text).list())
        .containsExactly("Good");
    assertThatThrownBy(comments::clear).hasMessageContaining("TRV-DATA-043");
  }
}

package dev.triveni.data.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Answers;
import dev.triveni.data.internal.detect.Detector;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.steps.Effect;
import dev.triveni.data.internal.steps.Step;
import dev.triveni.data.internal.steps.StepReader;
import dev.triveni.data.internal.steps.StepText;
import dev.triveni.data.internal.steps.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which steps lead from some tables to others, and in which order.
class DetectorTest {
  private static final SchemaState BASE = after(SchemaState.EMPTY, Steps.BASE);
  private static final Answers GONE =
      Answers.none()
          .gone("item.name")
          .gone("item.size")
          .gone("item.kind")
          .gone("item.weight")
          .gone("item")
          .gone("owner")
          .gone("spare");

  private static SchemaState after(SchemaState before, String steps) {
    return Effect.of(new StepReader(new Tokens("test", steps)).steps(), before);
  }

  private static List<String> found(SchemaState from, SchemaState to, Answers answers) {
    return Detector.steps(from, to, answers).stream().map(StepText::of).toList();
  }

  /// What somebody did by hand is what is found.
  private static void finds(String steps, Answers answers) {
    SchemaState to = after(BASE, steps);
    List<Step> found = Detector.steps(BASE, to, answers);
    assertThat(found.stream().map(StepText::of).toList())
        .as(steps)
        .isEqualTo(
            new StepReader(new Tokens("test", steps)).steps().stream().map(StepText::of).toList());
    assertThat(Detector.steps(to, to, Answers.none())).isEmpty();
  }

  @Test
  void nothingIsFoundWhereNothingHasChanged() {
    assertThat(Detector.steps(BASE, BASE.sorted(), Answers.none())).isEmpty();
  }

  @Test
  void eachChangeIsFound() {
    finds("drop table spare", GONE);
    finds("rename table item to thing", Answers.none().renamed("item", "thing"));
    finds("add column item.colour varchar(20)", Answers.none());
    finds("add column item.stars integer not null default `3`", Answers.none());
    finds(
        "add column item.stars integer not null fill `0`", Answers.none().fill("item.stars", "0"));
    finds("drop column item.weight", GONE);
    finds("drop column item.kind fill `'RED'`", GONE);
    finds("drop column item.twice", GONE);
    finds("alter column item.name varchar(200) not null", Answers.none());
    finds("alter column item.weight decimal(10, 2) not null comment 'in kg'", Answers.none());
    finds(
        "alter column item.weight decimal(10, 2) not null default `9` comment 'in pounds'",
        Answers.none());
    finds("alter column item.name varchar(50) fill `cast(\"id\" as varchar)`", Answers.none());
    finds(
        "alter column item.kind varchar(6) not null in ('RED', 'GREEN', 'YELLOW')", Answers.none());
    finds(
        "alter column item.kind varchar(5) not null in ('RED', 'BLUE') replace 'GREEN' by 'BLUE'",
        Answers.none().replaced("item.kind", "GREEN", "BLUE"));
    finds("rename column item.kind to colour", Answers.none().renamed("item.kind", "item.colour"));
    finds("drop constraint item.item_name_key", Answers.none());
    finds("drop constraint item.item_1_check", Answers.none());
    finds("drop constraint item.item_owner_id_fkey", Answers.none());
    finds("add to item unique item_name_kind_key (name, kind)", Answers.none());
    finds("add to item check item_2_check `\"weight\" >= 0`", Answers.none());
    finds("rename constraint item.item_name_key to named", Answers.none());
    finds("drop index item.item_size_idx", Answers.none());
    finds("add to item index item_weight_idx (weight)", Answers.none());
    finds("rename index item.item_size_idx to sizes", Answers.none());
  }

  @Test
  void aCheckIsMadeAnewWhereItsColumnChangesItsType() {
    SchemaState to = after(BASE, "drop column item.twice alter column item.size bigint");

    assertThat(found(BASE, to, Answers.none()))
        .containsExactly(
            "drop constraint item.item_1_check",
            "drop column item.twice",
            "alter column item.size bigint",
            "add to item check item_1_check `\"size\" > 0`");
  }

  @Test
  void aKeyThatChangesItsTypeLosesItsReferencesMeanwhile() {
    SchemaState to =
        after(
            BASE,
            "alter column owner.id integer not null identity alter column item.owner_id integer alter column spare.owner_id integer");

    assertThat(found(BASE, to, Answers.none()))
        .startsWith(
            "drop constraint spare.spare_owner_id_fkey", "drop constraint item.item_owner_id_fkey")
        .endsWith(
            "add to spare reference spare_owner_id_fkey (owner_id) to owner (id)",
            "add to item reference item_owner_id_fkey (owner_id) to owner (id) on delete set null")
        .hasSize(7);
  }

  @Test
  void whatCannotBeConvertedIsDroppedAndAdded() {
    SchemaState to = after(BASE, "drop column item.weight add column item.weight uuid");

    assertThat(found(BASE, to, Answers.none()))
        .containsExactly("drop column item.weight", "add column item.weight uuid");
  }

  @Test
  void tablesThatReferInACircleAreMadeFirst() {
    SchemaState circle =
        after(
            SchemaState.EMPTY,
            """
            create table hen (id bigint not null, egg_id bigint, primary key (id))
            create table egg (id bigint not null, hen_id bigint, primary key (id))
            add to hen reference hen_egg (egg_id) to egg (id)
            add to egg reference egg_hen (hen_id) to hen (id)
            """);

    List<String> made = found(SchemaState.EMPTY, circle, Answers.none());
    assertThat(made).hasSize(3);
    assertThat(made.getLast()).isEqualTo("add to hen reference hen_egg (egg_id) to egg (id)");
    assertThat(found(circle, SchemaState.EMPTY, Answers.none()))
        .containsExactly(
            "drop constraint hen.hen_egg",
            "drop constraint egg.egg_hen",
            "drop table hen",
            "drop table egg");
  }

  @Test
  void tablesOfPairsAreRenamedWithTheirOwner() {
    String tables =
        """
        create table label (id bigint not null, primary key (id))
        create table article (id bigint not null, title varchar, primary key (id))
        create table article_labels (
          article_id bigint not null, label_id bigint not null, primary key (article_id, label_id),
          reference article_labels_article_id_fkey (article_id) to article (id),
          reference article_labels_label_id_fkey (label_id) to label (id))
        """;
    SchemaState from = after(SchemaState.EMPTY, tables);
    SchemaState to = after(SchemaState.EMPTY, tables.replace("article", "post"));

    assertThat(found(from, to, Answers.none().renamed("article", "post")))
        .containsExactly(
            "rename table article to post",
            "rename table article_labels to post_labels",
            "rename column post_labels.article_id to post_id",
            "rename constraint post_labels.article_labels_article_id_fkey to post_labels_post_id_fkey",
            "rename constraint post_labels.article_labels_label_id_fkey to post_labels_label_id_fkey");
  }

  @Test
  void whatNoMigrationCanDoIsRefused() {
    SchemaState keyed = BASE.change("item", table -> table.key(List.of("id", "name")));
    SchemaState counted =
        BASE.change(
            "item",
            table ->
                table.replacing(
                    "id",
                    new dev.triveni.data.internal.schema.ColumnState(
                        "id",
                        table.columns().getFirst().type(),
                        false,
                        false,
                        "",
                        "",
                        List.of(),
                        "")));

    assertThatThrownBy(() -> Detector.steps(BASE, keyed, GONE))
        .hasMessageContaining("TRV-DATA-205");
    assertThatThrownBy(() -> Detector.steps(BASE, counted, GONE))
        .hasMessageContaining("TRV-DATA-206");
  }
}

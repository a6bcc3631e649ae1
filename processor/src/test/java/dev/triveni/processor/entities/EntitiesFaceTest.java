package dev.triveni.processor.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.processor.Compilation;
import dev.triveni.processor.Golden;
import dev.triveni.processor.TriveniProcessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the compiler says of entities that cannot be kept.
class EntitiesFaceTest {
  private static final List<String> MARKERS = List.of("Id", "Json", "Version", "CreatedAt", "Text");

  @TempDir Path output;

  private static List<String> annotations() {
    List<String> all = new ArrayList<>();
    for (String marker : MARKERS) {
      all.add("package dev.triveni.data;\npublic @interface " + marker + " {}\n");
    }
    all.add(
        "package dev.triveni.data;\npublic @interface Entity { String value() default \"\"; }\n");
    all.add("package dev.triveni.data;\npublic @interface Inverse { String value(); }\n");
    all.add(
        "package dev.triveni.data;\npublic @interface Index { String[] value() default {}; }\n");
    all.add("package dev.triveni.data;\npublic interface Ref<T> {}\n");
    all.add("package dev.triveni.data;\npublic interface Many<T> {}\n");
    all.add(
        """
        package org.jspecify.annotations;
        @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
        public @interface Nullable {}
        """);
    all.add("package dev.triveni.schema;\npublic @interface Secret {}\n");
    all.add("package jakarta.persistence;\npublic @interface Entity {}\n");
    all.add("package jakarta.persistence;\npublic @interface Column {}\n");
    all.add("package jakarta.persistence;\npublic @interface ManyToOne {}\n");
    return all;
  }

  private void check(String golden, String... sources) throws IOException {
    List<String> all = annotations();
    for (String source : sources) {
      all.add(
          """
          package shop;
          import dev.triveni.data.*;
          import org.jspecify.annotations.Nullable;
          """
              + source);
    }
    Compilation result = Compilation.of(output, List.of(), List.of(new TriveniProcessor()), all);

    assertThat(result.succeeded()).isFalse();
    Golden.check(golden, ours(result) + "\n");
  }

  /// Without what the compiler says of table classes, since the library is not there.
  private static String ours(Compilation result) {
    return result.messages().stream()
        .filter(message -> message.contains("TRV-DATA"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void annotationsOfJakartaPersistenceAreNamedWithOurs() throws IOException {
    check(
        "entity-jakarta.txt",
        "@jakarta.persistence.Entity\npublic record Price(long cents) {}\n",
        """
        @Entity
        public record Item(
            @Id @Nullable Long id,
            @jakarta.persistence.Column String name,
            @jakarta.persistence.ManyToOne Ref<Item> parent) {}
        """);
  }

  @Test
  void classIsNoEntity() throws IOException {
    check("entity-class.txt", "@Entity\npublic class Item {\n  long id;\n}\n");
  }

  @Test
  void entityThatCannotBeNamedIsRefused() throws IOException {
    check(
        "entity-hidden.txt",
        """
        public class Shop {
          @Entity private record Item(@Id long id) {}
          @Entity record Box<T>(@Id long id) {}
        }
        """);
  }

  @Test
  void entityWithoutAnIdIsRefused() throws IOException {
    check("entity-without-id.txt", "@Entity\npublic record Item(String name) {}\n");
  }

  @Test
  void everyComponentThatCannotBeKeptIsTold() throws IOException {
    check(
        "entity-components.txt",
        """
        @Entity
        public record Item(
            @Id @Nullable Long id,
            java.util.Optional<String> name,
            Thread thread,
            java.util.Map<String, String> more,
            Ref<String> text,
            Many<Thread> threads,
            @Version String version,
            @CreatedAt String createdAt) {}
        """);
  }

  @Test
  void otherSideOfSeveralReferencesIsAmbiguous() throws IOException {
    check(
        "entity-ambiguous.txt",
        "@Entity\npublic record Author(@Id @Nullable Long id, Many<Article> articles) {}\n",
        """
        @Entity
        public record Article(@Id @Nullable Long id, Ref<Author> author, Ref<Author> editor) {}
        """);
  }

  @Test
  void indexOfAComponentThatIsNotThereIsRefused() throws IOException {
    check(
        "entity-index.txt",
        "@Entity\n@Index({\"name\", \"nme\"})\npublic record Item(@Id long id, String name) {}\n");
  }

  @Test
  void textThatWouldTellASecretIsRefused() throws IOException {
    check(
        "entity-secret.txt",
        "@Entity\npublic record User(@Id @Nullable Long id, @dev.triveni.schema.Secret String pin) {}\n",
        """
        @Entity
        public record Guest(@Id @Nullable Long id, @dev.triveni.schema.Secret String pin) {
          @Override
          public String toString() {
            return "a guest";
          }
        }
        """);
  }

  @Test
  void referenceToACompositeKeyIsRefused() throws IOException {
    check(
        "entity-composite.txt",
        "@Entity\npublic record Seat(@Id int row, @Id int number) {}\n",
        "@Entity\npublic record Ticket(@Id @Nullable Long id, Ref<Seat> seat) {}\n");
  }
}

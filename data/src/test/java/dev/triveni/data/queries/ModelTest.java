package dev.triveni.data.queries;

import static dev.triveni.data.Expressions.count;
import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static dev.triveni.data.desk.TagTable.TAG;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Condition;
import dev.triveni.data.Database;
import dev.triveni.data.Query;
import dev.triveni.data.Slice;
import dev.triveni.data.desk.Article;
import dev.triveni.data.desk.Comment;
import dev.triveni.data.desk.Status;
import dev.triveni.data.desk.Tag;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.RandomDesk;
import dev.triveni.data.support.Servers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// What queries give of random rows, against a model in plain Java.
@OnBothDatabases
class ModelTest {
  private static final long SEED = 20_261_123;

  @Parameter Servers server;
  private final Random random = new Random(SEED);
  private Database db;
  private List<Article> all;

  @BeforeEach
  void fill() {
    RandomDesk desk = RandomDesk.on(server, random);
    db = desk.db();
    all = desk.articles();
  }

  @AfterEach
  void close() {
    db.close();
  }

  private static List<Integer> stars(Article article) {
    return article.comments().stream().map(Comment::stars).filter(Objects::nonNull).toList();
  }

  private static Integer sum(List<Integer> numbers) {
    return numbers.isEmpty() ? null : numbers.stream().mapToInt(n -> n).sum();
  }

  private record Numbers(long id, long tags, long comments, Integer stars, Integer most) {
    static Numbers of(Article article) {
      List<Integer> stars = ModelTest.stars(article);
      return new Numbers(
          article.id(),
          article.tags().size(),
          article.comments().size(),
          sum(stars),
          stars.stream().max(naturalOrder()).orElse(null));
    }
  }

  @Test
  void aggregatesOverSeveralRelationsDoNotCountEachOthersRows() {
    assertThat(
            db.from(ARTICLE)
                .select(
                    Numbers::new,
                    ARTICLE.id,
                    count(ARTICLE.tags()),
                    count(ARTICLE.comments()),
                    ARTICLE.comments().stars.sum(),
                    ARTICLE.comments().stars.max())
                .list())
        .containsExactlyInAnyOrderElementsOf(all.stream().map(Numbers::of).toList());
    for (int n = 0; n < 4; n++) {
      int most = n;
      assertThat(
              db.from(ARTICLE)
                  .filter(ARTICLE.tags().name.eq("t1"), count(ARTICLE.comments()).gte((long) n))
                  .select(
                      Numbers::new,
                      ARTICLE.id,
                      count(ARTICLE.tags()),
                      count(ARTICLE.comments()),
                      ARTICLE.comments().stars.sum(),
                      ARTICLE.comments().stars.max())
                  .list())
          .containsExactlyInAnyOrderElementsOf(
              all.stream()
                  .filter(a -> has(a, "t1") && a.comments().size() >= most)
                  .map(Numbers::of)
                  .toList());
    }
  }

  private static boolean has(Article article, String tag) {
    return article.tags().stream().anyMatch(one -> one.name().equals(tag));
  }

  private record Written(String name, long articles, long comments, long tags, Integer views) {}

  @Test
  void aggregatesReachOverSeveralRelations() {
    Map<String, List<Article>> byAuthor =
        all.stream().collect(groupingBy(a -> a.author().get().name()));

    assertThat(
            db.from(AUTHOR)
                .select(
                    Written::new,
                    AUTHOR.name,
                    count(AUTHOR.articles()),
                    count(AUTHOR.articles().comments()),
                    count(AUTHOR.articles().tags()).distinct(),
                    AUTHOR.articles().views.sum())
                .list())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("n0", "n1", "n2", "n3")
                .map(name -> written(name, byAuthor.getOrDefault(name, List.of())))
                .toList());
  }

  private static Written written(String name, List<Article> articles) {
    return new Written(
        name,
        articles.size(),
        articles.stream().mapToLong(a -> a.comments().size()).sum(),
        articles.stream().flatMap(a -> a.tags().stream()).map(Tag::id).distinct().count(),
        sum(articles.stream().map(Article::views).toList()));
  }

  private record Group(String key, long rows, int views) {
    static Group of(String key, List<Article> articles) {
      return new Group(key, articles.size(), articles.stream().mapToInt(Article::views).sum());
    }
  }

  @Test
  void groupsHaveTheRowsTheyHaveInJava() {
    Comparator<Group> order = comparing(Group::rows).reversed().thenComparing(Group::key);

    assertThat(
            db.from(ARTICLE)
                .exclude(ARTICLE.comments().stars.eq(0))
                .select(Group::new, ARTICLE.author().name, count(), ARTICLE.views.sum())
                .orderBy(count().desc(), ARTICLE.author().name)
                .list())
        .containsExactlyElementsOf(
            all.stream()
                .filter(a -> !stars(a).contains(0))
                .collect(groupingBy(a -> a.author().get().name()))
                .entrySet()
                .stream()
                .map(e -> Group.of(e.getKey(), e.getValue()))
                .sorted(order)
                .toList());
    assertThat(
            db.from(ARTICLE)
                .filter(ARTICLE.tags().id.isNotNull())
                .select(Group::new, ARTICLE.tags().name, count(), ARTICLE.views.sum())
                .list())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("t0", "t1", "t2", "t3")
                .map(tag -> Group.of(tag, all.stream().filter(a -> has(a, tag)).toList()))
                .filter(group -> group.rows() > 0)
                .toList());
  }

  @Test
  void groupsThatWouldBeSplitAreRefused() {
    var counted =
        db.from(ARTICLE).select(Group::new, ARTICLE.author().name, count(), ARTICLE.views);
    assertThat(counted.count()).isGreaterThan(4);
    assertThatThrownBy(() ->
            db.from(ARTICLE)
                .select(Map::entry, ARTICLE.status.anyValue(), count(ARTICLE.tags()))
                .list())
        .hasMessageStartingWith("TRV-DATA-353 What is made of Article.tags() differs");
    assertThatThrownBy(() ->
            db.from(ARTICLE)
                .orderBy(ARTICLE.title)
                .select(Map::entry, ARTICLE.status, count())
                .list())
        .hasMessageStartingWith("TRV-DATA-354 Groups of Article cannot be ordered");
  }

  @Test
  void rowsAreOrderedByWhatTheyRefer() {
    Comparator<Article> byEditor =
        comparing(
            a -> a.editor() == null ? null : a.editor().get().name(), nullsLast(naturalOrder()));
    Comparator<Article> byAuthor = comparing(a -> a.author().get().name());

    assertThat(
            db.from(ARTICLE)
                .orderBy(ARTICLE.editor().name, ARTICLE.author().name.desc(), ARTICLE.id)
                .list())
        .containsExactlyElementsOf(
            all.stream()
                .sorted(byEditor.thenComparing(byAuthor.reversed()).thenComparing(Article::id))
                .toList());
    assertThat(
            db.from(ARTICLE)
                .orderBy(ARTICLE.comments().stars.max().desc().nullsLast(), ARTICLE.id)
                .select(ARTICLE.id)
                .list())
        .containsExactlyElementsOf(
            all.stream()
                .map(Numbers::of)
                .sorted(
                    comparing(Numbers::most, nullsLast(Comparator.<Integer>reverseOrder()))
                        .thenComparing(Numbers::id))
                .map(Numbers::id)
                .toList());
  }

  @Test
  void nullsInListsAndInQueriesHideNoRows() {
    var some = db.from(COMMENT).select(COMMENT.stars);
    Set<Integer> given = new HashSet<>(all.stream().flatMap(a -> stars(a).stream()).toList());
    given.remove(0);
    Condition listed =
        ARTICLE.views.in(some.filter(COMMENT.stars.isNull().or(COMMENT.stars.gt(0))));

    same(listed, a -> given.contains(a.views()));
    same(ARTICLE.views.in(1, null), a -> a.views() == 1);
    same(ARTICLE.editor().id.in(List.of()), _ -> false);
    same(ARTICLE.editor().id.in(List.of()).not().and(ARTICLE.views.gt(2)), a -> a.views() > 2);
    same(ARTICLE.tags().name.in(List.of()), _ -> false);
    same(
        ARTICLE.editor().email.in("e1", null),
        a -> a.editor() != null && "e1".equals(a.editor().get().email()));
  }

  private void same(Condition condition, Predicate<Article> meaning) {
    Query<Article> filtered = db.from(ARTICLE).filter(condition);
    assertThat(filtered.list())
        .as(filtered::sql)
        .containsExactlyInAnyOrderElementsOf(all.stream().filter(meaning).toList());
    assertThat(db.from(ARTICLE).exclude(condition).list())
        .as(filtered::sql)
        .containsExactlyInAnyOrderElementsOf(all.stream().filter(meaning.negate()).toList());
  }

  @Test
  void queriesAreCombinedAsSetsAre() {
    for (int i = 0; i < 40; i++) {
      int least = random.nextInt(5);
      int most = random.nextInt(12);
      String tag = "t" + random.nextInt(4);
      Query<Article> tagged = db.from(ARTICLE).filter(ARTICLE.tags().name.eq(tag));
      Query<Article> sliced =
          db.from(ARTICLE).filter(ARTICLE.views.gte(least)).orderBy(ARTICLE.id).limit(most);
      Set<Article> a = new HashSet<>(all.stream().filter(one -> has(one, tag)).toList());
      Set<Article> b =
          new HashSet<>(all.stream().filter(one -> one.views() >= least).limit(most).toList());

      assertThat(tagged.union(sliced).list())
          .containsExactlyInAnyOrderElementsOf(
              all.stream().filter(o -> a.contains(o) || b.contains(o)).toList());
      assertThat(tagged.intersect(sliced).list())
          .containsExactlyInAnyOrderElementsOf(
              all.stream().filter(o -> a.contains(o) && b.contains(o)).toList());
      assertThat(sliced.except(tagged).list())
          .containsExactlyInAnyOrderElementsOf(
              all.stream().filter(o -> b.contains(o) && !a.contains(o)).toList());
      assertThat(tagged.union(sliced).filter(ARTICLE.status.eq(Status.DRAFT)).count())
          .isEqualTo(
              all.stream()
                  .filter(o -> (a.contains(o) || b.contains(o)) && o.status() == Status.DRAFT)
                  .count());
    }
  }

  @Test
  void slicesShowEachRowOnceWhileOthersComeAndGo() {
    for (int round = 0; round < 5; round++) {
      Query<Tag> query = db.from(TAG).orderBy(round % 2 == 0 ? TAG.name : TAG.name.desc());
      db.from(TAG).filter(TAG.name.startsWith("x")).delete();
      for (int i = 0; i < 30; i++) {
        TAG.create().name("x" + random.nextInt(1_000_000)).save(db);
      }
      Set<String> stay = new HashSet<>(query.select(TAG.name).list());
      List<String> seen = new ArrayList<>();
      String next = "";
      do {
        Slice<Tag> slice = query.slice(4, next);
        slice.items().forEach(tag -> seen.add(tag.name()));
        next = slice.next();
        TAG.create().name("x" + random.nextInt(1_000_000)).save(db);
        stay.remove(vanished(round));
      } while (!next.isEmpty());

      assertThat(seen)
          .as("seed %d, round %d", SEED, round)
          .doesNotHaveDuplicates()
          .containsAll(stay);
    }
  }

  /// A random row that is deleted.
  private String vanished(int round) {
    List<Tag> tags = db.from(TAG).filter(TAG.name.startsWith("x")).orderBy(TAG.id).list();
    Tag gone = tags.get((random.nextInt(tags.size()) + round) % tags.size());
    db.delete(TAG, gone);
    return gone.name();
  }
}

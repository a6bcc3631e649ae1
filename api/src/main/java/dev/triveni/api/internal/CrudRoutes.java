package dev.triveni.api.internal;

import dev.triveni.api.Body;
import dev.triveni.api.Delete;
import dev.triveni.api.EntityTags;
import dev.triveni.api.FieldMasks;
import dev.triveni.api.Get;
import dev.triveni.api.KnownState;
import dev.triveni.api.Operation;
import dev.triveni.api.PageQuery;
import dev.triveni.api.Patch;
import dev.triveni.api.Post;
import dev.triveni.api.Put;
import dev.triveni.api.ResponseChanges;
import dev.triveni.api.Routes;
import dev.triveni.api.Uses;
import dev.triveni.schema.Changes;
import dev.triveni.web.HttpException;
import dev.triveni.web.Records;
import dev.triveni.web.Request;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/// The endpoints of records. Thread-safe.
@Routes
public final class CrudRoutes<T, D, K> implements KnownRoutes {
  private static final String MISSING =
      """
      {"responses": {"404": {"description": "There is none."}}}\
      """;

  private final Records<T, D, K> records;
  private final Drafts<T, D> drafts;
  private final List<Lock> locks = Stream.<Lock>generate(ReentrantLock::new).limit(64).toList();

  private CrudRoutes(Records<T, D, K> records, Drafts<T, D> drafts) {
    this.records = records;
    this.drafts = drafts;
  }

  /// The endpoints for these records.
  public static <T, D, K> CrudRoutes<T, D, K> of(Records<T, D, K> records) {
    return new CrudRoutes<>(records, Drafts.of(records.type(), records.draftType()));
  }

  @Override
  public String title() {
    return records.type().getSimpleName();
  }

  @Override
  public List<Type> typeArguments() {
    return List.of(records.type(), records.draftType(), records.pathKey().type());
  }

  @Get
  @Operation(
      summary = "List",
      extra =
          """
          {"responses": {"200": {"headers": {"X-Pagination": {
            "description": "Where the page is, as JSON: total, page, next_page and others.",
            "schema": {"type": "string"}}}}}}\
          """)
  @Uses(FieldMasks.class)
  List<T> list(PageQuery page) {
    Records.Page<T> found = records.page(page.first(), page.size());
    page.total(found.count());
    return found.items();
  }

  @Post(status = 201)
  @Operation(
      summary = "Add",
      extra =
          """
          {"responses": {"201": {"headers": {
            "Location": {"schema": {"type": "string"}}, "ETag": {"schema": {"type": "string"}}}}}}\
          """)
  T add(@Body D draft, Request request, ResponseChanges response) {
    T added = records.add(draft);
    String key = URLEncoder.encode(String.valueOf(records.key(added)), StandardCharsets.UTF_8);
    String path = Inclusion.withoutSlash(request.fullPath()) + "/" + key.replace("+", "%20");
    response.header("Location", path);
    response.change(made -> Representation.tagged(made, request, false));
    return added;
  }

  @Get("/{id}")
  @Operation(summary = "Show", extra = MISSING)
  @Uses({EntityTags.class, FieldMasks.class})
  T show(K id) {
    return existing(id);
  }

  @Put("/{id}")
  @Operation(summary = "Replace", extra = MISSING)
  T replace(K id, @Body D draft, KnownState known) throws Exception {
    return changed(id, known, _ -> draft);
  }

  @Patch("/{id}")
  @Operation(summary = "Change", extra = MISSING)
  T change(K id, @Body Changes<D> changes, KnownState known) throws Exception {
    return changed(id, known, kept -> changes.applyTo(drafts.of(kept)));
  }

  @Delete("/{id}")
  @Operation(summary = "Remove", extra = MISSING)
  void remove(K id, KnownState known) throws Exception {
    locked(
        id,
        () -> {
          known.require(existing(id), records.type());
          return records.remove(id);
        });
  }

  private T changed(K id, KnownState known, Function<T, D> change) throws Exception {
    return locked(
        id,
        () -> {
          T kept = existing(id);
          known.require(kept, records.type());
          return records.change(id, change.apply(kept)).orElseThrow(() -> missing(id));
        });
  }

  /// Nothing else changes what has this key meanwhile.
  private <V> V locked(K id, Callable<V> work) throws Exception {
    Lock lock = locks.get(Math.floorMod(id.hashCode(), locks.size()));
    lock.lockInterruptibly();
    try {
      return work.call();
    } finally {
      lock.unlock();
    }
  }

  private T existing(K id) {
    return records.find(id).orElseThrow(() -> missing(id));
  }

  private HttpException missing(K id) {
    return HttpException.notFound("There is no %s %s.".formatted(title(), id));
  }
}

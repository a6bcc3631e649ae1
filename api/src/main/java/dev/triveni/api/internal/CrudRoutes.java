package dev.triveni.api.internal;

import dev.triveni.api.Body;
import dev.triveni.api.Delete;
import dev.triveni.api.Get;
import dev.triveni.api.Header;
import dev.triveni.api.Operation;
import dev.triveni.api.Patch;
import dev.triveni.api.Post;
import dev.triveni.api.Put;
import dev.triveni.api.Query;
import dev.triveni.api.ResponseChanges;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import dev.triveni.schema.Described;
import dev.triveni.web.HttpException;
import dev.triveni.web.Records;
import dev.triveni.web.Request;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/// The endpoints of records. Thread-safe.
@Routes
public final class CrudRoutes<T, D, K> implements KnownRoutes {
  private static final String FIELDS = "The members that are wanted, such as name,owner{name}.";
  private static final String STATE = "The ETag of the state that is known.";
  private static final String ONE =
      """
      {"responses": {"200": {"headers": {"ETag": {"schema": {"type": "string"}}}},
        "304": {"description": "It is as If-None-Match says."},
        "404": {"description": "There is none."}}}\
      """;
  private static final String CHANGE =
      """
      {"responses": {"404": {"description": "There is none."},
        "412": {"description": "It has changed since: its ETag is another one than If-Match says."},
        "428": {"description": "If-Match is missing."}}}\
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
  List<T> list(
      @Query @Min(1) @Default("1") @Described(description = "The page, from 1.") int page,
      @Query("page_size")
          @Min(1)
          @Max(100)
          @Default("10")
          @Described(description = "How many a page has.")
          int size,
      @Header("X-Fields") @Described(description = FIELDS) Optional<String> fields,
      ResponseChanges response) {
    Records.Page<T> found = records.page((page - 1L) * size, size);
    response.header("X-Pagination", PageHeader.of(page, size, found.count()));
    Representation.mask(fields, response);
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
    return representation(request).tagged(added, response);
  }

  @Get("/{id}")
  @Operation(summary = "Show", extra = ONE)
  T show(
      K id,
      @Header("If-None-Match") @Described(description = STATE) Optional<String> known,
      @Header("X-Fields") @Described(description = FIELDS) Optional<String> fields,
      Request request,
      ResponseChanges response)
      throws Exception {
    T found = existing(id);
    Representation<T> representation = representation(request);
    if (known.isPresent()) {
      representation.leaveOutKnown(found, request, response);
    }
    Representation.mask(fields, response);
    return representation.tagged(found, response);
  }

  @Put("/{id}")
  @Operation(summary = "Replace", extra = CHANGE)
  T replace(
      K id,
      @Body D draft,
      @Header("If-Match") @Described(description = STATE) Optional<String> known,
      Request request,
      ResponseChanges response)
      throws Exception {
    return changed(id, known, request, _ -> draft, response);
  }

  @Patch("/{id}")
  @Operation(summary = "Change", extra = CHANGE)
  T change(
      K id,
      @Body dev.triveni.schema.Patch<D> patch,
      @Header("If-Match") @Described(description = STATE) Optional<String> known,
      Request request,
      ResponseChanges response)
      throws Exception {
    return changed(id, known, request, kept -> patch.applyTo(drafts.of(kept)), response);
  }

  @Delete("/{id}")
  @Operation(summary = "Remove", extra = CHANGE)
  void remove(
      K id,
      @Header("If-Match") @Described(description = STATE) Optional<String> known,
      Request request)
      throws Exception {
    requireState(known);
    locked(
        id,
        () -> {
          representation(request).requireKnown(existing(id), request);
          return records.remove(id);
        });
  }

  private T changed(
      K id,
      Optional<String> known,
      Request request,
      Function<T, D> change,
      ResponseChanges response)
      throws Exception {
    requireState(known);
    Representation<T> representation = representation(request);
    return locked(
        id,
        () -> {
          T kept = existing(id);
          representation.requireKnown(kept, request);
          T changed = records.change(id, change.apply(kept)).orElseThrow(() -> missing(id));
          return representation.tagged(changed, response);
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

  private static void requireState(Optional<String> known) {
    if (known.isEmpty()) {
      throw HttpException.of(
          428, "If-Match is missing. Send the ETag of what you have read in it.");
    }
  }

  private T existing(K id) {
    return records.find(id).orElseThrow(() -> missing(id));
  }

  private HttpException missing(K id) {
    return HttpException.notFound("There is no %s %s.".formatted(title(), id));
  }

  private Representation<T> representation(Request request) {
    return new Representation<>(request.app().schemas().of(records.type()));
  }
}

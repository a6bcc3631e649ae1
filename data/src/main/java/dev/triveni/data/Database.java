package dev.triveni.data;

import dev.triveni.data.internal.ast.Select;
import dev.triveni.data.internal.ast.Statement.Conflict;
import dev.triveni.data.internal.deletion.Deleting;
import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.internal.jdbc.Connections;
import dev.triveni.data.internal.jdbc.Executor;
import dev.triveni.data.internal.jdbc.Isolation;
import dev.triveni.data.internal.jdbc.Pool;
import dev.triveni.data.internal.jdbc.Recorder;
import dev.triveni.data.internal.load.FetchTree;
import dev.triveni.data.internal.load.Fetcher;
import dev.triveni.data.internal.query.Bulk;
import dev.triveni.data.internal.query.NamedParameters;
import dev.triveni.data.internal.query.Pairs;
import dev.triveni.data.internal.query.Telling;
import dev.triveni.data.internal.query.Writing;
import dev.triveni.data.internal.schema.Creation;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.signals.Listeners;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Relation;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A database: queries begin here, and changes and transactions. Thread-safe.
///
/// A connection is held only while a statement runs, or a transaction.
public final class Database implements AutoCloseable {
  private final Pool pool;
  private final Executor executor;
  private final Fetcher fetcher;
  private final Recorder recorder;
  private final Clock clock;
  private final Listeners listeners = new Listeners();

  private Database(DatabaseSettings settings, Clock clock) {
    this.pool = Pool.open(settings);
    this.recorder = new Recorder(settings.slow());
    this.executor = new Executor(new Connections(pool), pool.dialect(), recorder);
    this.fetcher = new Fetcher(executor);
    this.clock = clock;
  }

  /// The database at a JDBC URL: `jdbc:h2:…` or `jdbc:postgresql:…`.
  public static Database open(String url) {
    return open(DatabaseSettings.of(url));
  }

  /// The database of these settings.
  public static Database open(DatabaseSettings settings) {
    return open(settings, Clock.systemUTC());
  }

  /// The database of these settings, with a clock that tells when rows are written.
  public static Database open(DatabaseSettings settings, Clock clock) {
    return new Database(settings, clock);
  }

  Executor executor() {
    return executor;
  }

  Fetcher fetcher() {
    return fetcher;
  }

  Clock clock() {
    return clock;
  }

  /// A connection that is not one of the pool.
  Connection ownConnection() {
    return pool.own();
  }

  Dialect dialect() {
    return pool.dialect();
  }

  /// All entities of a table, to be narrowed down.
  public <E> Query<E> from(Table<E> table) {
    return new Query<>(this, table, Select.from(table.place()), FetchTree.NOTHING);
  }

  /// The entity with an id.
  ///
  /// @throws NotFoundException if there is none
  public <E> E get(Table<E> table, Object id) {
    return find(table, id)
        .orElseThrow(() ->
            new NotFoundException(
                "TRV-DATA-029",
                "There is no %s with id %s.".formatted(table.mapping().type().getSimpleName(), id),
                "Ask with find(...) where it may be missing."));
  }

  /// The entity with an id, if there is one.
  public <E> Optional<E> find(Table<E> table, Object id) {
    return from(table).filter(Expressions.hasId(table, id)).find();
  }

  /// Inserts an entity as it is, and gives it with what the database has filled in.
  public <E> E insert(Table<E> table, E entity) {
    return writing(table).insert(entity);
  }

  /// Writes all of an entity that is there, and gives it with what has been filled in.
  public <E> E update(Table<E> table, E entity) {
    return writing(table).update(entity);
  }

  /// Deletes the row of an entity, and tells whether it was there.
  ///
  /// @throws ProtectedException if rows that are to stay refer to it
  public <E> boolean delete(Table<E> table, E entity) {
    Deleting deleting = deleting();
    return deleting.concerns(table.mapping())
        ? deleting.delete(table.mapping(), List.of(entity)) > 0
        : writing(table).delete(entity);
  }

  private <E> Writing<E> writing(Table<E> table) {
    return writing(table.mapping());
  }

  <E> Writing<E> writing(Mapping<E> mapping) {
    return new Writing<>(
        executor, clock, mapping, new Telling<>(this, executor, listeners, mapping));
  }

  Pairs pairs(Relation relation, Mapping<?> mapping, Object own) {
    return new Telling<>(this, executor, listeners, mapping).pairs(relation, own);
  }

  Deleting deleting() {
    return new Deleting(this, executor, fetcher, listeners);
  }

  /// Tells listeners which entities are saved and deleted.
  public EntitySignals signals() {
    return new EntitySignals(listeners);
  }

  /// Names entities of this database, so that it is known what refers to what is deleted. Those
  /// that are related to others need not be named, nor those whose tables it has created.
  public Database entities(Table<?>... tables) {
    Arrays.stream(tables).forEach(table -> listeners.known().add(table.mapping()));
    return this;
  }

  /// Does something all or nothing. Within a transaction, a part of it that can fail alone.
  ///
  /// What is thrown takes everything back.
  public <T, X extends Throwable> T transaction(ScopedValue.CallableOp<T, X> work) throws X {
    return executor.connections().inTransaction(Isolation.STANDARD, work);
  }

  /// Does something all or nothing. Within a transaction, a part of it that can fail alone.
  public void transaction(Runnable work) {
    transaction(() -> {
      work.run();
      return 0;
    });
  }

  /// Begins the choices of a transaction that is not the usual one.
  public TransactionChoices transaction() {
    return new TransactionChoices(executor.connections(), Isolation.STANDARD, 1);
  }

  /// Does something in a unit of work: as long as it runs, relations of the entities that are read
  /// in it can be loaded when they are asked for. It holds no connection.
  public <T, X extends Throwable> T unit(ScopedValue.CallableOp<T, X> work) throws X {
    return executor.connections().inUnit(work);
  }

  /// Does something in a unit of work.
  public void unit(Runnable work) {
    unit(() -> {
      work.run();
      return 0;
    });
  }

  /// Does something when the transaction is committed, and not if it is rolled back; at once where
  /// there is none.
  public void afterCommit(Runnable work) {
    executor.connections().afterCommit(work);
  }

  /// Lets the transaction end by taking everything back, though nothing is thrown.
  public void rollBackAtEnd() {
    executor.connections().rollBackAtEnd();
  }

  /// The statements that something runs, in the same thread.
  public List<ExecutedQuery> record(Runnable work) {
    return recorder.record(work);
  }

  /// For tests: does something, and fails if it runs more statements than it may.
  ///
  /// @throws AssertionError with all statements that were run
  public void assertQueries(int most, Runnable work) {
    List<ExecutedQuery> queries = record(work);
    if (queries.size() > most) {
      throw new AssertionError(
          "%d statements were run, and %d allowed:%n%s"
              .formatted(
                  queries.size(),
                  most,
                  queries.stream().map(ExecutedQuery::sql).collect(Collectors.joining("\n"))));
    }
  }

  /// SQL of one's own, with parameters like `:name`.
  public SqlQuery sql(String sql) {
    return new SqlQuery(this, NamedParameters.parse(sql), Map.of());
  }

  /// Inserts entities in batches, and gives them with what the database has filled in.
  public <E> List<E> insertAll(Table<E> table, List<E> entities) {
    return bulk(table).insert(entities);
  }

  /// Inserts the entities that are not there yet, and gives how many were.
  ///
  /// @param unique the columns by which an entity is found
  public <E> int insertMissing(Table<E> table, List<E> entities, Settable<?>... unique) {
    return bulk(table).upsert(entities, Conflict.Kind.IGNORE, fields(unique));
  }

  /// Inserts entities, and overwrites those that are there, in batches.
  ///
  /// @param unique the columns by which an entity is found
  public <E> int upsert(Table<E> table, List<E> entities, Settable<?>... unique) {
    return bulk(table).upsert(entities, Conflict.Kind.OVERWRITE, fields(unique));
  }

  /// Writes some columns of entities that are there, in batches, and gives how many were.
  public <E> int updateAll(Table<E> table, List<E> entities, Settable<?>... columns) {
    return bulk(table).update(entities, fields(columns));
  }

  private static List<Field> fields(Settable<?>... columns) {
    return Arrays.stream(columns).<Field>map(Settable::field).toList();
  }

  private <E> Bulk<E> bulk(Table<E> table) {
    return new Bulk<>(executor, writing(table), table.mapping());
  }

  /// What one entity is related to by a table of pairs: to be asked for, and to be changed.
  public <E, R> Related<R> related(Table<R> relation, E entity) {
    return Related.of(this, relation, entity);
  }

  /// Does something with a connection of JDBC's: that of the transaction, else one that is held no
  /// longer than that. It stays open.
  public <T> T jdbc(JdbcWork<T> work) {
    return executor.jdbc(work::with);
  }

  /// Runs SQL that gives no rows, and gives how many it changed.
  public int execute(String sql) {
    return executor.run(sql, "");
  }

  /// Makes the tables of entities where there are none: for tests and first steps. What changes
  /// later is the business of migrations.
  public void createTables(Table<?>... tables) {
    entities(tables);
    List<Mapping<?>> mappings = Arrays.stream(tables).<Mapping<?>>map(Table::mapping).toList();
    new Creation(dialect()).statements(SchemaState.of(mappings)).forEach(this::execute);
  }

  /// Whether the database answers now, within a time.
  public boolean isReachable(Duration time) {
    int seconds = Math.toIntExact(Math.max(1, time.toSeconds()));
    try {
      return jdbc(connection -> connection.isValid(seconds));
    } catch (DataException _) {
      return false;
    }
  }

  /// Closes all connections.
  @Override
  public void close() {
    pool.close();
  }
}

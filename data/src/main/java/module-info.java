/// Records as entities: queries, transactions, migrations.
///
/// A record with [dev.triveni.data.Entity] gets a table object from the processor, which begins
/// queries, and makes and changes entities. [dev.triveni.data.Database] runs them.
@org.jspecify.annotations.NullMarked
module dev.triveni.data {
  requires transitive dev.triveni.schema;
  requires transitive java.sql;
  requires transitive org.jspecify;
  requires com.zaxxer.hikari;

  exports dev.triveni.data;
  exports dev.triveni.data.spi;

  opens dev.triveni.data.internal.json to
      dev.triveni.schema;
}

/// The database of an application, and the commands for it.
///
/// {@link dev.triveni.data.web.Entities} is installed as any other extension is.
@org.jspecify.annotations.NullMarked
module dev.triveni.data.web {
  requires transitive dev.triveni.data;
  requires transitive dev.triveni.web;

  exports dev.triveni.data.web;

  // Their arguments are records.
  opens dev.triveni.data.web.internal to
      dev.triveni.schema;
}

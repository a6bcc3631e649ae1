/// Makes Java of templates: when an application is built, by the processor, and while it is
/// developed, by module `html`.
///
/// Templates are written in JTE's language. What is added here: a template needs no imports for
/// what every template may call, its parameters are known at run time, and its class can be called
/// without reflection.
@org.jspecify.annotations.NullMarked
module dev.triveni.html.compiler {
  requires gg.jte;
  requires gg.jte.runtime;
  requires org.jspecify;

  exports dev.triveni.html.compiler;
}

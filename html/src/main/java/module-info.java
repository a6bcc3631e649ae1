/// Pages: templates, messages and forms.
///
/// Templates are written in JTE's language, in files `templates/….jte` among the resources. The
/// processor compiles them with the application. While an application runs from its build folders,
/// a template that was changed is compiled again when it is next asked for; from a jar, nothing is
/// compiled.
///
/// A library in a named module says `provides dev.triveni.html.spi.TemplateSet with
/// ….templates.CompiledTemplates`; on the class path the processor writes that down.
@org.jspecify.annotations.NullMarked
@SuppressWarnings("requires-transitive-automatic") // templates are compiled against JTE's classes
module dev.triveni.html {
  requires transitive dev.triveni.web;
  requires transitive gg.jte.runtime;
  requires java.compiler;
  requires dev.triveni.html.compiler;
  requires transitive org.jspecify;

  exports dev.triveni.html;
  exports dev.triveni.html.spi;

  uses dev.triveni.html.spi.TemplateSet;

  provides dev.triveni.html.spi.TemplateSet with
      dev.triveni.html.templates.CompiledTemplates;
}

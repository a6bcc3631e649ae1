/// Compile time only: keeps doc comments for run time, refuses routes that cannot work, and makes
/// classes of templates and the table objects of entities.
///
/// A build names this module in `annotationProcessorPaths`. The compiler finds the processor by
/// `META-INF/services` there, and by this file on a processor module path. Each face of the
/// framework that is served at compile time has a package of its own; none is exported.
@org.jspecify.annotations.NullMarked
module dev.triveni.processor {
  requires dev.triveni.html.compiler;
  requires java.compiler;
  requires jdk.compiler;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      dev.triveni.processor.TriveniProcessor;
}

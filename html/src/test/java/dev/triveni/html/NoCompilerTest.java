package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Java as servers often have it: without a compiler.
class NoCompilerTest {

  @Test
  void templatesThatAreWrittenInTheProgramNeedOne() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules=java.compiler,java.logging,java.net.http,jdk.unsupported",
                "-cp",
                System.getProperty("java.class.path"),
                WrittenProgram.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(program.getInputStream().readAllBytes());
    assertThat(program.waitFor()).isNotZero();
    assertThat(output)
        .contains(
            "TRV-HTML-014 Templates.define: Templates [hello] are written in the program, and this"
                + " Java has no compiler for them.");
  }
}

/// Runs the smallest application as its reader does.
@NullMarked
package dev.triveni.examples.hello;

import org.jspecify.annotations.NullMarked;

/// Stands for the hidden part of another module.
@NullMarked
package dev.triveni.architecture.planted.internal;

import org.jspecify.annotations.NullMarked;

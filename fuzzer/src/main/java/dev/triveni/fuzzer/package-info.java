/// Makes requests of an OpenAPI document, for tests: valid ones, and such with one mistake each.
@NullMarked
package dev.triveni.fuzzer;

import org.jspecify.annotations.NullMarked;

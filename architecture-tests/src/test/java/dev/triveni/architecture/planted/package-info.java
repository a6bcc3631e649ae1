/// Classes that break rules, so that each rule can be seen to find something.
@NullMarked
package dev.triveni.architecture.planted;

import org.jspecify.annotations.NullMarked;

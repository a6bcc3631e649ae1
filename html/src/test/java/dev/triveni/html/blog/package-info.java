/// A blog, as the tests need one.
package dev.triveni.html.blog;

/// The code of chapter 27: what an application keeps in a database.
@org.jspecify.annotations.NullMarked
package dev.triveni.examples.guide.entities;

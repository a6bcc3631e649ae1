/// The code of the guide's second part: one class for each chapter, of typed endpoints.
package dev.triveni.examples.guide.typed;

/** Measuring on texts that are not part of the project. */
@NullMarked
package vn.lensong.bootstrap.evaluate;

import org.jspecify.annotations.NullMarked;

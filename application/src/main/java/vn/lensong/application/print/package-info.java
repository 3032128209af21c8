/** Drawings as pictures and pages. */
@NullMarked
package vn.lensong.application.print;

import org.jspecify.annotations.NullMarked;

/** Approved answers: kept by editors, found at the desk. */
@NullMarked
package vn.lensong.application.knowledge;

import org.jspecify.annotations.NullMarked;

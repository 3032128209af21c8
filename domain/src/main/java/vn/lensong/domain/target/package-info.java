/** Whom a rule finds, and to whom they are handed out. */
@NullMarked
package vn.lensong.domain.target;

import org.jspecify.annotations.NullMarked;

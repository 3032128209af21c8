/** Declaring a situation, working through its steps, resolving it. */
@NullMarked
package vn.lensong.application.situation;

import org.jspecify.annotations.NullMarked;

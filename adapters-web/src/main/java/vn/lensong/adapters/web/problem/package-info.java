/** Every error as a problem that people can read. */
@NullMarked
package vn.lensong.adapters.web.problem;

import org.jspecify.annotations.NullMarked;

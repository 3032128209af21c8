/** Approved answers over HTTP. */
@NullMarked
package vn.lensong.adapters.web.knowledge;

import org.jspecify.annotations.NullMarked;

/** Crises over HTTP. */
@NullMarked
package vn.lensong.adapters.web.crisis;

import org.jspecify.annotations.NullMarked;

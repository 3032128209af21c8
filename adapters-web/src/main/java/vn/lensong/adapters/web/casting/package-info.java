/** Hosts, courses and casts over HTTP. */
@NullMarked
package vn.lensong.adapters.web.casting;

import org.jspecify.annotations.NullMarked;

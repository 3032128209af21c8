/** Complaints over HTTP. */
@NullMarked
package vn.lensong.adapters.web.complaint;

import org.jspecify.annotations.NullMarked;

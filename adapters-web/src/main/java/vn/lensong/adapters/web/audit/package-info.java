/** The audit record over HTTP. */
@NullMarked
package vn.lensong.adapters.web.audit;

import org.jspecify.annotations.NullMarked;

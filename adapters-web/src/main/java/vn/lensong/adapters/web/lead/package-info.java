/** Leads over HTTP. */
@NullMarked
package vn.lensong.adapters.web.lead;

import org.jspecify.annotations.NullMarked;

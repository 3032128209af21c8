/** Organisations, pages and people over HTTP. */
@NullMarked
package vn.lensong.adapters.web.organisation;

import org.jspecify.annotations.NullMarked;

/** Preparation and the gate over HTTP. */
@NullMarked
package vn.lensong.adapters.web.preparation;

import org.jspecify.annotations.NullMarked;

/** Inbound items over HTTP. */
@NullMarked
package vn.lensong.adapters.web.intake;

import org.jspecify.annotations.NullMarked;

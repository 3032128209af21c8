/** Texts over HTTP. */
@NullMarked
package vn.lensong.adapters.web.messaging;

import org.jspecify.annotations.NullMarked;

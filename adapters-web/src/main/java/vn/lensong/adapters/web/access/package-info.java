/** Logging in, tokens, and who is asking. */
@NullMarked
package vn.lensong.adapters.web.access;

import org.jspecify.annotations.NullMarked;

/** Tokens of pages, sealed. */
@NullMarked
package vn.lensong.adapters.persistence.platform;

import org.jspecify.annotations.NullMarked;

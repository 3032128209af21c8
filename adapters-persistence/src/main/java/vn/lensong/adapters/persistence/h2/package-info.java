/** What the embedded database needs from its file to keep what it acknowledged. */
@NullMarked
package vn.lensong.adapters.persistence.h2;

import org.jspecify.annotations.NullMarked;

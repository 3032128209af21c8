/** Early signs that something is about to go wrong in public, and what people made of them. */
@NullMarked
package vn.lensong.domain.signal;

import org.jspecify.annotations.NullMarked;

/** Texts to telephones: what is allowed when, and what became of each. */
@NullMarked
package vn.lensong.domain.messaging;

import org.jspecify.annotations.NullMarked;

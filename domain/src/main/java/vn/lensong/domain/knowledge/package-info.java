/** Approved answers: what may be said to a question, on what legal basis, from when until when. */
@NullMarked
package vn.lensong.domain.knowledge;

import org.jspecify.annotations.NullMarked;

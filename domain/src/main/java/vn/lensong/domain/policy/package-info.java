/** What the law says in figures: effective-dated parameters with their legal basis, and what follows from them. */
@NullMarked
package vn.lensong.domain.policy;

import org.jspecify.annotations.NullMarked;

/** Programmes, broadcasts and what is shown of them, as rows. */
@NullMarked
package vn.lensong.adapters.persistence.programme;

import org.jspecify.annotations.NullMarked;

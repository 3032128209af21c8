/** Questions as rows. */
@NullMarked
package vn.lensong.adapters.persistence.question;

import org.jspecify.annotations.NullMarked;
